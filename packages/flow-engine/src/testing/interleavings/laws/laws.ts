import { ending } from './ending.ts';
import { keeping } from './keeping.ts';
import type { Law, Step } from './law.ts';
import { speaking } from './speaking.ts';
import { waiting } from './waiting.ts';

/** What the core holds to in every flow and in every order of things, one step at a time. */
export const laws = { ...ending, ...waiting, ...speaking, ...keeping } satisfies Readonly<Record<string, Law>>;
export type LawName = keyof typeof laws;

/** One law costs more than all others together: `whole-call` holds it, too, and those about calls as a whole; `proved` also what only flows promise that were proved. */
export type Depth = 'steps' | 'whole-call' | 'proved';

export interface Broken {
  readonly law: string;
  /** What is wrong, in a sentence. */
  readonly problem: string;
}

type Named = readonly (readonly [string, Law])[];
const all: Named = Object.entries(laws);
const costly: LawName = 'the state and the wishes are JSON, and nobody changes them afterwards';
const ofStale: LawName = 'an answer to what nobody waits for changes nothing, and everything else is heard';

const held: Readonly<Record<Depth | 'stale', Named>> = {
  'whole-call': all,
  proved: all,
  steps: all.filter(([law]) => law !== costly),
  // What changes nothing, and says so, can break no other.
  stale: all.filter(([law]) => law === ofStale),
};

/** The first law that a step breaks. */
export function brokenBy(step: Step, depth: Depth): Broken | undefined {
  for (const [law, holds] of held[step.result.isStale === true ? 'stale' : depth]) {
    const problem = holds(step);
    if (problem !== undefined) return { law, problem };
  }
  return undefined;
}
