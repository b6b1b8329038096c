import type { FastifyInstance } from 'fastify';
import { createHttpServer, type HttpServerOptions } from '../create-http-server.ts';
import { testServerBasics } from './test-server-basics.ts';

/** A server without routes, for the tests of this package. */
export function testServer(options: Partial<HttpServerOptions> = {}): FastifyInstance {
  return createHttpServer({ ...testServerBasics(), quietPaths: [], ...options });
}
