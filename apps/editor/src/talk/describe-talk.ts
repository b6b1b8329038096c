import type { Tone } from '../ui/tone.ts';
import { messages } from './messages.ts';
import type { TalkState } from './talk-state.ts';

export interface TalkLook {
  readonly tone: Tone;
  readonly label: string;
}

/** How a talk is, in a word. Undefined before the first. */
export function describeTalk(state: TalkState): TalkLook | undefined {
  if (state.type === 'idle') return undefined;
  const key = state.type === 'talking' && state.line === 'down' ? 'line-down' : state.type;
  return { tone: tones[key], label: messages.status[key] };
}

const tones = {
  asking: 'unknown',
  connecting: 'unknown',
  talking: 'well',
  'line-down': 'troubled',
  ending: 'well',
  ended: 'unknown',
  refused: 'troubled',
  broken: 'broken',
} as const satisfies Record<keyof typeof messages.status, Tone>;

/** Somebody could still hang up. */
export function isUnderway({ type }: TalkState): boolean {
  return type === 'asking' || type === 'connecting' || type === 'talking' || type === 'ending';
}
