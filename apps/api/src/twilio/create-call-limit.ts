import type { Clock } from '@callwright/foundation/clock';

export interface CallLimitOptions {
  readonly clock: Clock;
  readonly callsPerMinute: number;
}

const windowMs = 60_000;

/** Whether a number may take one more call within this minute: somebody who lets a machine dial it must not cost its owner everything. */
export function createCallLimit({ clock, callsPerMinute }: CallLimitOptions): (phoneNumber: string) => boolean {
  const counts = new Map<string, number>();
  let beganMs = clock.elapsedMs();
  return (phoneNumber) => {
    if (clock.elapsedMs() - beganMs >= windowMs) {
      counts.clear();
      beganMs = clock.elapsedMs();
    }
    const count = (counts.get(phoneNumber) ?? 0) + 1;
    counts.set(phoneNumber, count);
    return count <= callsPerMinute;
  };
}
