import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import { createFakeRouter, type FakeStore } from './fake-api.ts';

export interface RunningEditor {
  readonly address: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves a build of the editor over the fake api, under the content security policy of the real one. */
export async function startEditor(folder: string, store: FakeStore, port = 0): Promise<RunningEditor> {
  const trpc = createHTTPHandler({ router: createFakeRouter(store), basePath: '/trpc/' });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://editor').pathname;
    if (path.startsWith('/trpc/')) return trpc(request, response);
    const file = extname(path) === '' ? join(folder, 'index.html') : join(folder, path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
