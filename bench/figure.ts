/** One measured number, and what is asked of it. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  /** The same by the clock on the wall, where the value is time on the processor: a busy machine does not count in that. */
  readonly byTheClock?: number;
  readonly unit: string;
  readonly bound: number;
  readonly better: 'higher' | 'lower';
}

/** The middle of repeated runs: one slow run on a busy machine says nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
