import type { AttackBench } from './open-attack-bench.ts';

/** One thing that a guest tries, and what must come of it. */
export interface ContractRow {
  /** Its number in the threat table; the rest of the rows stand beside the table. */
  readonly number?: number;
  readonly says: string;
  /** Slow rows bring hosts down, or wait for a deadline: they run in `npm run test:sandbox`. */
  readonly pace: 'fast' | 'slow';
  /** Throws what it found wrong. */
  readonly check: (bench: AttackBench) => Promise<void>;
}
