import { type ClientRequest, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex, Readable } from 'node:stream';
import type { Clock } from '@callwright/foundation/clock';
import { apiErrors } from '../api-errors.ts';

export interface Runtime {
  readonly url: string;
  readonly clock: Clock;
}

export interface Question {
  /** Path and query, as `mediaTarget` gives them. */
  readonly target: string;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Readable;
}

export type RuntimeAnswer =
  | { readonly type: 'response'; readonly response: IncomingMessage }
  | { readonly type: 'upgrade'; readonly response: IncomingMessage; readonly socket: Duplex; readonly head: Buffer };

const connectTimeoutMs = 2_000;
const answerTimeoutMs = 10_000;

/** Puts one request to the runtime. Rejects with RUNTIME_AWAY when it cannot be reached or says nothing in time. */
export function askRuntime(runtime: Runtime, question: Question, signal: AbortSignal): Promise<RuntimeAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RuntimeAnswer>();
  const asking = openRequest(runtime.url, question, signal);
  boundWaiting(asking, runtime.clock);
  asking.once('response', (response) => resolve({ type: 'response', response }));
  asking.once('upgrade', (response, socket, head) => resolve({ type: 'upgrade', response, socket, head }));
  asking.on('error', (cause) => reject(apiErrors.RUNTIME_AWAY({ reason: cause.message }, { cause })));
  if (question.body === undefined) asking.end();
  else question.body.pipe(asking);
  return promise;
}

function openRequest(runtimeUrl: string, { target, method, headers }: Question, signal: AbortSignal): ClientRequest {
  const url = new URL(target, runtimeUrl);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  // A fresh connection each: one kept from before may be closing just now, and a call is too rare to save the handshake.
  return request(url, { method, headers, signal, agent: false, maxHeaderSize: 16_384 });
}

/** Ends the request when no connection, or after it no answer, comes in time. How long a body may take is the server's to bound. */
function boundWaiting(asking: ClientRequest, clock: Clock): void {
  const connected = new AbortController();
  const answered = new AbortController();
  const endAfter = (ms: number, reason: string, signal: AbortSignal) => {
    clock.sleep(ms, signal).then(
      () => asking.destroy(new Error(reason)),
      // The wait was for nothing, as it should be.
      () => undefined,
    );
  };

  endAfter(connectTimeoutMs, `no connection within ${connectTimeoutMs} ms`, connected.signal);
  asking.once('socket', (socket) => socket.once('connect', () => connected.abort()));
  asking.once('finish', () => endAfter(answerTimeoutMs, `no answer within ${answerTimeoutMs} ms`, answered.signal));
  for (const event of ['response', 'upgrade', 'close']) {
    asking.once(event, () => {
      connected.abort();
      answered.abort();
    });
  }
}
