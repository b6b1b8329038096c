export interface RestartPolicy {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** A part that ran this long is well: what was before is forgotten. */
  readonly healthyAfterMs: number;
  /** Starts in a row that never came as far as ready. One that was ready once is started again for ever. */
  readonly giveUpAfter: number;
}

export const defaultPolicy: RestartPolicy = { firstDelayMs: 100, longestDelayMs: 5_000, healthyAfterMs: 20_000, giveUpAfter: 10 };

/** How long to wait before the start that follows so many failures in a row: twice as long each time, up to a bound. */
export function restartDelayMs({ firstDelayMs, longestDelayMs }: RestartPolicy, failures: number): number {
  return failures === 0 ? 0 : Math.min(longestDelayMs, firstDelayMs * 2 ** (failures - 1));
}
