import { isUnderway } from './describe-talk.ts';
import { LevelMeter } from './level-meter.tsx';
import type { LevelStore } from './level-store.ts';
import { messages } from './messages.ts';
import { TalkButton } from './talk-button.tsx';
import { TalkIcon } from './talk-icon.tsx';
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
  const microphone = state.type === 'talking' || state.type === 'connecting' ? state.microphone : undefined;
  return (
    <div className="grid gap-3 border-t border-line p-4">
      {microphone?.type === 'off' && (
        <TalkNotice tone="quiet">
          <p>{messages.microphone[microphone.problem]}</p>
        </TalkNotice>
      )}
      {!isAudible && isUnderway(state) && (
        <TalkNotice tone="quiet">
          <p>{messages.inaudible}</p>
        </TalkNotice>
      )}
      <div className="flex items-center gap-3">
        {microphone?.type === 'on' && (
          <>
            <TalkButton look="plain" onPress={() => tell({ type: 'mute.toggled' })}>
              <TalkIcon name={microphone.isMuted ? 'microphone-off' : 'microphone'} />
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
            <TalkButton look="end" onPress={() => tell({ type: 'designer.hung-up' })}>
              <TalkIcon name="hang-up" />
              {messages.hangUp}
            </TalkButton>
          ) : (
            <TalkButton look="main" onPress={onStart}>
              <TalkIcon name="call" />
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
