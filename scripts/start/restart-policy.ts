export interface RestartPolicy {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** A part that ran this long counts as healthy again. */
  readonly healthyAfterMs: number;
  readonly giveUpAfter: number;
}

export const defaultPolicy: RestartPolicy = { firstDelayMs: 100, longestDelayMs: 10_000, healthyAfterMs: 20_000, giveUpAfter: 10 };

/** How long to wait before the start that follows `failures` failures in a row, or that it is time to give up. */
export function nextStart(policy: RestartPolicy, failures: number): { readonly delayMs: number } | 'give-up' {
  if (failures >= policy.giveUpAfter) return 'give-up';
  if (failures === 0) return { delayMs: 0 };
  return { delayMs: Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1)) };
}
