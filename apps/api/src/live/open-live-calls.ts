import type { Clock } from '@callwright/foundation/clock';
import { type Id, idSchema } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import pg from 'pg';
import { createWakeUps, type WakeUps } from './create-wake-ups.ts';
import type { LiveCalls } from './live-calls.ts';

export interface OpenLiveCallsOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly log: Logger;
}

const channel = 'callwright_call';
/** Told by an api that has just connected: what was told before that may have been lost, in both directions. */
const everyCall = '*';
const retryMs = { first: 250, most: 5_000 };

/**
 * Live calls over several apis: each keeps one connection on which it tells the others, and hears from them. What is said are ids of calls;
 * what happened is read from the database. While the connection is away those who watch here still hear what happens here.
 */
export function openLiveCalls(options: OpenLiveCallsOptions): LiveCalls & AsyncDisposable {
  const wakeUps = createWakeUps();
  const closed = new AbortController();
  const tellers = new Set<(text: string) => void>();
  const kept = keepConnected(options, { wakeUps, tellers, signal: closed.signal });

  return {
    watch: wakeUps.watch,
    tell: (callId: Id<'ca'>) => {
      wakeUps.wake(callId);
      for (const tell of tellers) tell(callId);
    },
    [Symbol.asyncDispose]: async () => {
      closed.abort();
      await kept;
    },
  };
}

interface Ears {
  readonly wakeUps: WakeUps;
  /** The way to the other apis, while there is one. */
  readonly tellers: Set<(text: string) => void>;
  readonly signal: AbortSignal;
}

async function keepConnected(options: OpenLiveCallsOptions, ears: Ears): Promise<void> {
  const { clock, log } = options;
  for (let delayMs = retryMs.first; !ears.signal.aborted; delayMs = Math.min(2 * delayMs, retryMs.most)) {
    try {
      await listenOnce(options, ears, () => {
        delayMs = retryMs.first;
      });
    } catch (err) {
      log.warn({ err, delayMs }, 'no connection on which apis tell each other of calls; trying again');
    }
    await clock.sleep(delayMs, ears.signal).catch(() => undefined);
  }
}

/** Resolves when it is told to end; rejects when the connection is lost, or cannot be made. */
async function listenOnce({ url, log }: OpenLiveCallsOptions, ears: Ears, onConnected: () => void): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'callwright api, live calls',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const over = Promise.withResolvers<void>();
  // Awaited below, but perhaps not before it is lost.
  over.promise.catch(() => undefined);
  client.on('error', over.reject);
  client.on('end', () => over.reject(new Error('PostgreSQL closed the connection')));
  client.on('notification', ({ payload }) => hear(payload, ears.wakeUps));
  ears.signal.addEventListener('abort', () => over.resolve(), { once: true });
  // A statement that fails takes the connection with it, and the next one tells of every call.
  const tell = (text: string) => void client.query('SELECT pg_notify($1, $2)', [channel, text]).catch(over.reject);
  const listen = async () => {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    ears.tellers.add(tell);
    tell(everyCall);
    onConnected();
    log.debug('listening for what other apis tell of calls');
    await over.promise;
  };
  try {
    await Promise.race([listen(), over.promise]);
  } finally {
    ears.tellers.delete(tell);
    // Not waited for: a network that is gone would keep the process from ending.
    void client.end().catch(() => undefined);
  }
}

function hear(payload: string | undefined, wakeUps: WakeUps): void {
  const callId = idSchema('ca').safeParse(payload);
  if (callId.success) wakeUps.wake(callId.data);
  if (payload === everyCall) wakeUps.wakeAll();
}
