/** What carries audio in the runtime beats like this; whoever holds it up is heard. */
export interface Ticker {
  /** Since it was last asked. */
  worst(): Lateness;
  stop(): void;
}

/** `ownMs` is the part of it that this thread spent working: on a busy machine a tick also comes late through nobody's fault here. */
export interface Lateness {
  readonly ms: number;
  readonly ownMs: number;
}

const tickMs = 20;

export function startTicker(): Ticker {
  let worst: Lateness = { ms: 0, ownMs: 0 };
  let dueMs = performance.now() + tickMs;
  let workedMs = threadWorkMs();
  const look = () => {
    const ms = Math.max(0, performance.now() - dueMs);
    const ownMs = Math.min(ms, threadWorkMs() - workedMs);
    worst = { ms: Math.max(worst.ms, ms), ownMs: Math.max(worst.ownMs, ownMs) };
  };
  const timer = setInterval(() => {
    look();
    dueMs = performance.now() + tickMs;
    workedMs = threadWorkMs();
  }, tickMs);
  return {
    worst: () => {
      look();
      const answer = worst;
      worst = { ms: 0, ownMs: 0 };
      return answer;
    },
    stop: () => clearInterval(timer),
  };
}

function threadWorkMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
