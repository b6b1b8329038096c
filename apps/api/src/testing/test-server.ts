import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import type { FastifyInstance } from 'fastify';
import { buildServer, type ServerOptions } from '../build-server.ts';
import { testServices } from './test-services.ts';

/** Where nothing listens: port 9 is "discard", which no machine of ours runs. */
export const nowhere = 'http://127.0.0.1:9';

/** The public server as a whole, all parts up, the editor not built, unless told otherwise. */
export function testServer(options: Partial<ServerOptions> = {}): FastifyInstance {
  return buildServer({
    ...testServerBasics(),
    services: testServices(),
    version: '1.2.3',
    lookAtParts: async () => ({ database: { outcome: 'up', latencyMs: 2 }, runtime: { outcome: 'up', latencyMs: 3 } }),
    runtimeUrl: nowhere,
    metricsToken: undefined,
    twilioAuthToken: undefined,
    editorFolder: '/nowhere',
    ...options,
  });
}
