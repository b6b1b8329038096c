import type { Services } from '../services.ts';
import { endUnheldCalls } from './end-unheld-calls.ts';

const everyMs = 60_000;

/** Looks once a minute, until it is disposed of. Not at once: after a start the runtimes have to come back first. */
export function keepEndingUnheldCalls(services: Services): AsyncDisposable {
  const stopped = new AbortController();
  const kept = keepLooking(services, stopped.signal);
  return {
    [Symbol.asyncDispose]: async () => {
      stopped.abort();
      await kept;
    },
  };
}

async function keepLooking(services: Services, signal: AbortSignal): Promise<void> {
  const { clock, log } = services;
  await clock.sleep(everyMs, signal).catch(() => undefined);
  while (!signal.aborted) {
    await endUnheldCalls(services).catch((err: unknown) => log.warn({ err }, 'nobody could look for calls that are over; trying again'));
    await clock.sleep(everyMs, signal).catch(() => undefined);
  }
}
