import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../build-server.ts';

/** The runtime's server, silent and with the api up, unless told otherwise. */
export function testServer(options: Partial<ServerOptions> = {}): FastifyInstance {
  return buildServer({
    ...testServerBasics(),
    version: '1.2.3',
    probeApi: async () => ({ outcome: 'up', latencyMs: 2 }),
    ...options,
  });
}
