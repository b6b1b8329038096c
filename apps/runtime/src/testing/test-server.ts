import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../build-server.ts';

/** The runtime's server, silent, with the api up and nobody let in, unless told otherwise. */
export function testServer(options: Partial<ServerOptions> = {}): FastifyInstance {
  return buildServer({
    ...testServerBasics(),
    version: '1.2.3',
    probeApi: async () => ({ outcome: 'up', latencyMs: 2 }),
    speechState: () => 'ready',
    desk: { admit: () => Promise.reject(new Error('Nobody is let in here.')), onDropped: () => undefined },
    ...options,
  });
}
