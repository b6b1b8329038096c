import type { FastifyInstance } from 'fastify';

/** Asked every few seconds by machines; at `info` they would drown everything else. */
const quietRoutes: ReadonlySet<string> = new Set(['/healthz', '/metrics']);

/** One line per request when it is answered. Query strings and bodies stay out: they may hold personal data or secrets. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const level = quietRoutes.has(request.routeOptions.url ?? '') ? 'debug' : 'info';
    const [path] = request.url.split('?', 1);
    const durationMs = Math.round(reply.elapsedTime);
    request.log[level]({ method: request.method, path, status: reply.statusCode, durationMs }, 'request answered');
  });
}
