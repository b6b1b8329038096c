import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Asked every few seconds, by machines and by open pages; at `info` they would drown everything else. */
const quietPaths: ReadonlySet<string> = new Set(['/healthz', '/metrics', '/internal/healthz', '/trpc/system.status']);

/** One line per request when it is answered. Query strings and bodies stay out: they may hold personal data or secrets. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const path = pathOf(request);
    const level = quietPaths.has(path) ? 'debug' : 'info';
    const durationMs = Math.round(reply.elapsedTime);
    request.log[level]({ method: request.method, path, status: reply.statusCode, durationMs }, 'request answered');
  });
}

function pathOf(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?', 1);
  return path;
}
