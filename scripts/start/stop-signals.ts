export interface StopSignals {
  /** Aborts at the first request to stop. */
  readonly stop: AbortSignal;
  /** Aborts at the second: whoever asks twice does not want to wait. */
  readonly stopNow: AbortSignal;
}

/** Ctrl-C reaches us from the terminal and again from the launcher above us: what comes within this time is one request. */
const sameRequestMs = 400;

export function listenForStop(process: { on(signal: NodeJS.Signals, listener: () => void): unknown }, now: () => number): StopSignals {
  const stop = new AbortController();
  const stopNow = new AbortController();
  let firstMs = 0;
  const onSignal = (signal: NodeJS.Signals) => () => {
    if (!stop.signal.aborted) {
      firstMs = now();
      stop.abort(new Error(signal));
    } else if (now() - firstMs > sameRequestMs) stopNow.abort(new Error(signal));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal(signal));
  return { stop: stop.signal, stopNow: stopNow.signal };
}
