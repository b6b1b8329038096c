import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import { type Operation, type OperationAnswer, type OperationAsk, operations } from '@callwright/internal-protocol/operations';
import { inTime, late } from '../in-time.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { readAnswer } from './read-answer.ts';

/** Everything that the runtime asks of the api. */
export interface ApiClient {
  /** Rejects with an AppError, or with the signal's reason. */
  ask<Name extends Operation>(name: Name, question: OperationAsk<Name>, signal: AbortSignal): Promise<OperationAnswer<Name>>;
}

export interface ApiClientOptions {
  readonly clock: Clock;
  readonly internalUrl: string;
  readonly internalToken: string;
}

interface Policy {
  readonly timeoutMs: number;
  /** Told twice, each operation does once; so what was lost on the way is asked again. */
  readonly attempts: number;
}

const policies = {
  'calls.admit': { timeoutMs: 3_000, attempts: 3 },
  // Whoever writes the trace tries again by itself, for as long as the call lives.
  'calls.append-trace': { timeoutMs: 5_000, attempts: 1 },
  'programs.read': { timeoutMs: 5_000, attempts: 3 },
  'plugins.read': { timeoutMs: 5_000, attempts: 3 },
  'calendar.free-slots': { timeoutMs: 3_000, attempts: 2 },
  'calendar.book': { timeoutMs: 3_000, attempts: 2 },
} as const satisfies Record<Operation, Policy>;

const firstPauseMs = 100;

/** Asks over HTTP, and again where an answer was lost. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { clock } = options;
  return {
    ask: async (name, question, signal) => {
      const { attempts } = policies[name];
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await askOnce(options, name, question, signal);
        } catch (error) {
          signal.throwIfAborted();
          if (attempt >= attempts || !(error instanceof AppError) || error.kind !== 'unavailable') throw error;
          await clock.sleep(firstPauseMs * 2 ** (attempt - 1), signal);
        }
      }
    },
  };
}

async function askOnce<Name extends Operation>(
  { clock, internalUrl, internalToken }: ApiClientOptions,
  name: Name,
  question: OperationAsk<Name>,
  signal: AbortSignal,
): Promise<OperationAnswer<Name>> {
  const { timeoutMs } = policies[name];
  const giveUp = new AbortController();
  const asking = send(new URL(operations[name].path, internalUrl), internalToken, question, AbortSignal.any([signal, giveUp.signal]));
  const answer = await inTime(clock, timeoutMs, asking).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw runtimeErrors.API_UNAVAILABLE({ operation: name, reason: 'the connection failed.' }, { cause });
  });
  if (answer !== late) return readAnswer(name, answer);
  giveUp.abort();
  throw runtimeErrors.API_UNAVAILABLE({ operation: name, reason: `there was no answer within ${timeoutMs} ms.` });
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

async function send(url: URL, token: string, question: unknown, signal: AbortSignal): Promise<HttpAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(question),
    // A redirect would carry the token to an address that nobody has set.
    redirect: 'error',
    signal,
  });
  return { status: response.status, text: await response.text() };
}
