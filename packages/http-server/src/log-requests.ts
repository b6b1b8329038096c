import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * One line per request when it is answered: at `debug` for paths that are asked every few seconds, by machines and by open pages, since at
 * `info` they would drown everything else. Query strings and bodies stay out: they may hold personal data or secrets.
 */
export function logRequests(server: FastifyInstance, quietPaths: readonly string[]): void {
  server.addHook('onResponse', async (request, reply) => {
    const path = pathOf(request);
    const level = quietPaths.includes(path) ? 'debug' : 'info';
    const durationMs = Math.round(reply.elapsedTime);
    request.log[level]({ method: request.method, path, status: reply.statusCode, durationMs }, 'request answered');
  });
}

function pathOf(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?', 1);
  return path;
}
