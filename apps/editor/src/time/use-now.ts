import type { Clock } from '@callwright/foundation/clock';
import { useEffect, useState } from 'react';

const tickMs = 1_000;

/** The time of day in milliseconds, renewed every second. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const unmounted = new AbortController();
    void tick(clock, setNow, unmounted.signal);
    return () => unmounted.abort();
  }, [clock]);
  return now;
}

async function tick(clock: Clock, onTick: (now: number) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    onTick(clock.now());
    // A rejection says that nobody looks any more, and ends the loop.
    await clock.sleep(tickMs, signal).catch(() => undefined);
  }
}
