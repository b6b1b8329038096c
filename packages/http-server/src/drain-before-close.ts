import type { Clock } from '@callwright/foundation/clock';
import type { FastifyInstance } from 'fastify';

/**
 * Closing a server waits for the requests that it is answering, `graceMs` at most; then Fastify cuts what is left.
 * New requests get a 503 meanwhile. Event streams are not waited for: they end never, and their clients come back.
 */
export function drainBeforeClose(server: FastifyInstance, { clock, graceMs }: { readonly clock: Clock; readonly graceMs: number }): void {
  let answering = 0;
  const drained = Promise.withResolvers<void>();
  let closing = false;

  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.accept === 'text/event-stream') return;
    answering += 1;
    reply.raw.once('close', () => {
      answering -= 1;
      if (closing && answering === 0) drained.resolve();
    });
  });

  server.addHook('preClose', async () => {
    closing = true;
    if (answering === 0) return;
    const done = new AbortController();
    // The rejection is ours: it only takes the timer away.
    const graceOver = clock.sleep(graceMs, done.signal).catch(() => undefined);
    await Promise.race([drained.promise, graceOver]);
    done.abort();
  });
}
