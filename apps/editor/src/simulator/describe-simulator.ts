import type { Tone } from '../ui/tone.ts';
import type { SimulatorState } from './create-simulator.ts';
import { messages } from './messages.ts';

export interface SimulatorLook {
  readonly tone: Tone;
  readonly label: string;
}

/** How it stands with a call in writing, in a word. */
export function describeSimulator(state: SimulatorState): SimulatorLook {
  const key = keyOf(state);
  return { tone: tones[key], label: messages.status[key] };
}

type Key = keyof typeof messages.status;

function keyOf({ type, view }: SimulatorState): Key {
  if (type === 'idle' || type === 'refused') return 'unready';
  if (type !== 'held') return type;
  if (view?.isOver === true) return 'over';
  return view !== undefined && view.questions.length > 0 ? 'asked' : 'held';
}

const tones = {
  opening: 'unknown',
  held: 'well',
  asked: 'unknown',
  over: 'unknown',
  unready: 'troubled',
  broken: 'broken',
} as const satisfies Record<Key, Tone>;
