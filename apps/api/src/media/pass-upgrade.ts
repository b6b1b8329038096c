import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { logError } from '@callwright/http-server/log-error';
import { errorBody, toPublicError } from '@callwright/http-server/public-error';
import type { FastifyBaseLogger } from 'fastify';
import { askRuntime, type Runtime, type RuntimeAnswer } from './ask-runtime.ts';
import { endToEndHeaders } from './end-to-end-headers.ts';
import { forwardedHeaders } from './forwarded-headers.ts';
import { mediaTarget } from './media-target.ts';
import { peerOf } from './peer-of.ts';
import { agreementOf, refuseUpgrade, relayRefusal } from './raw-response.ts';
import { splice } from './splice.ts';

export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What the client has said already after its request. */
  readonly head: Buffer;
  readonly log: FastifyBaseLogger;
  readonly requestId: string;
}

const lingerMs = 5_000;

/** Whether an upgrade request is one that we pass on; all others are answered as if they had not asked for it. */
export function isMediaUpgrade({ headers, url = '' }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && mediaTarget(url) !== undefined;
}

/**
 * Passes a WebSocket on to the runtime. Only after the runtime has agreed are the two sockets joined as they are: before that the client
 * could use the connection for requests of its own to the runtime.
 */
export async function passUpgrade(upgrade: Upgrade, runtime: Runtime): Promise<void> {
  const { socket, head, log } = upgrade;
  // A broken socket closes, and closing is what we watch; without a listener an error would end the process.
  socket.on('error', (err) => log.debug({ err }, 'media socket of the client broke'));

  const answer = await ask(upgrade, runtime);
  if (answer === undefined) return;
  if (answer.type === 'response') return relayRefusal(socket, answer.response);
  if (socket.destroyed) {
    answer.socket.destroy();
    return;
  }
  socket.write(agreementOf(answer.response), 'latin1');
  socket.write(answer.head);
  answer.socket.write(head);
  const startedMs = runtime.clock.elapsedMs();
  log.info('media socket opened');
  await splice(socket, answer.socket, { clock: runtime.clock, lingerMs });
  log.info({ durationMs: Math.round(runtime.clock.elapsedMs() - startedMs) }, 'media socket closed');
}

async function ask({ request, socket, log, requestId }: Upgrade, runtime: Runtime): Promise<RuntimeAnswer | undefined> {
  const clientGone = new AbortController();
  socket.once('close', () => clientGone.abort());
  try {
    return await askRuntime(
      runtime,
      { target: mediaTarget(request.url ?? '') ?? '/media', method: 'GET', headers: headersFor(request) },
      clientGone.signal,
    );
  } catch (error) {
    logError(log, error);
    refuseUpgrade(socket, 502, errorBody(toPublicError(error, requestId)));
    return undefined;
  }
}

function headersFor(request: IncomingMessage): Record<string, string | string[]> {
  const { host: _host, 'content-length': _length, ...kept } = endToEndHeaders(request.headers);
  return { ...kept, ...forwardedHeaders(peerOf(request)), connection: 'Upgrade', upgrade: 'websocket' };
}
