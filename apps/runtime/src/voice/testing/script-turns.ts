import type { EffectId } from '@callwright/flow-schema';
import type { HeardEvent } from '../heard-event.ts';
import { nextDueMs, startTakingTurns, type TurnInput, type TurnOutput, takeTurns } from '../take-turns.ts';
import { windowMs } from '../turn-rules.ts';

/** What a script listens for: turn-taking looks at no more of an expectation than its type. */
export type Asked = 'text' | 'yes-no' | 'date-time' | 'phone';

/** Written without its time, which the script counts. */
export type Step =
  | { readonly type: 'voice'; readonly ms: number }
  | { readonly type: 'silence'; readonly ms: number }
  /** Time goes by and no sound comes, not even silence. */
  | { readonly type: 'pass'; readonly ms: number }
  /** The provider answers what it was asked last. */
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'no-words' }
  | { readonly type: 'typed'; readonly words: string }
  | { readonly type: 'listen'; readonly expects: Asked; readonly patienceMs: number; readonly effect: EffectId }
  | { readonly type: 'stop-listening'; readonly effect: EffectId }
  | { readonly type: 'we-speak'; readonly isSpeaking: boolean };

export interface Told {
  readonly atMs: number;
  readonly output: TurnOutput;
}

/** Plays a script to turn-taking, and gives all that it put out. Timers ring when they are due. */
export function scriptTurns(steps: readonly Step[]): readonly Told[] {
  const told: Told[] = [];
  let state = startTakingTurns(0);
  let atMs = 0;
  let job = 0;
  const take = (input: TurnInput) => {
    const next = takeTurns(state, input);
    state = next.state;
    for (const output of next.outputs) {
      told.push({ atMs, output });
      if (output.type === 'transcribe') job = output.job;
    }
  };
  const pass = (ms: number) => {
    const untilMs = atMs + ms;
    for (let dueMs = nextDueMs(state); dueMs !== undefined && dueMs <= untilMs; dueMs = nextDueMs(state)) {
      atMs = Math.max(atMs, dueMs);
      take({ type: 'tick', atMs });
    }
    atMs = untilMs;
  };
  const hear = (ms: number, isVoice: boolean) => {
    for (let heardMs = 0; heardMs + windowMs <= ms; heardMs += windowMs) {
      pass(windowMs);
      take({ type: 'window', atMs, endedMs: atMs, isVoice });
    }
  };
  for (const step of steps) {
    if (step.type === 'voice' || step.type === 'silence') hear(step.ms, step.type === 'voice');
    else if (step.type === 'pass') pass(step.ms);
    else take(inputOf(step, { atMs, job }));
  }
  return told;
}

type Move = Exclude<Step, { readonly type: 'voice' | 'silence' | 'pass' }>;

function inputOf(step: Move, { atMs, job }: { readonly atMs: number; readonly job: number }): TurnInput {
  switch (step.type) {
    case 'words':
      return { type: 'transcribed', atMs, job, words: step.words };
    case 'no-words':
      return { type: 'transcription-failed', atMs, job };
    case 'listen':
      return { type: 'listen', atMs, wish: { effect: step.effect, patienceMs: step.patienceMs, expectation: { type: step.expects } } };
    default:
      return { ...step, atMs };
  }
}

export function eventsOf(told: readonly Told[]): readonly HeardEvent[] {
  return told.flatMap(({ output }) => (output.type === 'tell' ? [output.event] : []));
}
