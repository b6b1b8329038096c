import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import { isUnderway } from './describe-talk.ts';
import { LevelMeter } from './level-meter.tsx';
import type { LevelStore } from './level-store.ts';
import { messages } from './messages.ts';
import { TalkButton } from './talk-button.tsx';
import { TalkNotice } from './talk-notice.tsx';
import type { TalkEvent, TalkState } from './talk-state.ts';
import { TypedTurn } from './typed-turn.tsx';

export interface TalkControlsProps {
  readonly state: TalkState;
  readonly isAudible: boolean;
  readonly level: LevelStore;
  readonly tell: (event: TalkEvent) => void;
  readonly onStart: () => void;
}

/** What a designer can do: begin and end, mute, and write. The buttons keep their places, and so the focus. */
export function TalkControls({ state, isAudible, level, tell, onStart }: TalkControlsProps) {
  const main = useRef<HTMLButtonElement>(null);
  // Whoever opened the panel did it to press this.
  useEffect(() => main.current?.focus(), []);
  const microphone = state.type === 'talking' || state.type === 'connecting' ? state.microphone : undefined;
  const notices = [
    ...(microphone?.type === 'off' ? [messages.microphone[microphone.problem]] : []),
    ...(!isAudible && isUnderway(state) ? [messages.inaudible] : []),
  ];
  return (
    <div className="grid gap-3 border-t border-line p-4 sm:max-lg:grid-cols-2">
      {notices.length > 0 && (
        <div className="col-span-full grid gap-3">
          {notices.map((notice) => (
            <TalkNotice key={notice} tone="quiet">
              <p>{notice}</p>
            </TalkNotice>
          ))}
        </div>
      )}
      <div className="flex items-center gap-3">
        {microphone?.type === 'on' && (
          <>
            <TalkButton look="plain" onPress={() => tell({ type: 'mute.toggled' })}>
              <Icon name={microphone.isMuted ? 'microphone-off' : 'microphone'} />
              {microphone.isMuted ? messages.unmute : messages.mute}
            </TalkButton>
            <LevelMeter level={level} />
          </>
        )}
        {state.type === 'asking' && (
          <TalkButton look="plain" onPress={() => tell({ type: 'microphone.declined' })}>
            {messages.declineMicrophone}
          </TalkButton>
        )}
        <div data-wide={!isUnderway(state)} className="ml-auto grid data-[wide=true]:grow">
          {isUnderway(state) ? (
            <TalkButton ref={main} look="end" onPress={() => tell({ type: 'designer.hung-up' })}>
              <Icon name="hang-up" />
              {messages.hangUp}
            </TalkButton>
          ) : (
            <TalkButton ref={main} look="main" onPress={onStart}>
              <Icon name="handset" />
              {messages.start}
            </TalkButton>
          )}
        </div>
      </div>
      <TypedTurn
        canSend={state.type === 'talking' || state.type === 'connecting'}
        onSend={(words) => tell({ type: 'words.typed', words })}
      />
    </div>
  );
}
