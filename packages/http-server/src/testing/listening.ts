import { once } from 'node:events';
import type { Server } from 'node:net';

/** Opens a server on a free port of this machine; gives its URL. */
export async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on a TCP port was expected.');
  return `http://127.0.0.1:${address.port}`;
}
