import type { Ref } from 'react';
import { TalkButton } from '../talk/talk-button.tsx';
import { TypedTurn } from '../talk/typed-turn.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { messages } from './messages.ts';
import { PressedKeys } from './pressed-keys.tsx';
import type { Act, CallView } from './worker/worker-messages.ts';

export interface SimulatorControlsProps {
  /** Undefined while there is no call. */
  readonly view: CallView | undefined;
  readonly isOver: boolean;
  readonly words: Ref<HTMLInputElement>;
  readonly main: Ref<HTMLButtonElement>;
  readonly onAct: (act: Act) => void;
  /** Undefined while the draft cannot be called. */
  readonly onStartOver: (() => void) | undefined;
}

/** What a caller can do: speak, press keys, say nothing, hang up. */
export function SimulatorControls({ view, isOver, words, main, onAct, onStartOver }: SimulatorControlsProps) {
  const isUnderway = view !== undefined && !isOver;
  const isListening = isUnderway && view.isListening;
  return (
    <div className="grid gap-3 border-t border-line p-4">
      <TypedTurn ref={words} canSend={isUnderway} onSend={(said) => onAct({ type: 'says', words: said })} />
      <div className="grid gap-3 sm:max-lg:grid-cols-2">
        <PressedKeys canPress={isUnderway} onPress={(keys) => onAct({ type: 'presses', keys })} />
        <div className="grid grid-cols-2 gap-3">
          <Button isBusy={!isListening} onPress={() => onAct({ type: 'stays-silent' })}>
            {messages.sayNothing}
          </Button>
          {isOver ? (
            <TalkButton ref={main} look="main" onPress={() => onStartOver?.()}>
              <Icon name="handset" />
              {messages.again}
            </TalkButton>
          ) : (
            <TalkButton ref={main} look="end" onPress={() => onAct({ type: 'hangs-up' })}>
              <Icon name="hang-up" />
              {messages.hangUp}
            </TalkButton>
          )}
        </div>
      </div>
    </div>
  );
}
