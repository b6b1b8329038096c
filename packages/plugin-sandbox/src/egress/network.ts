import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';

/** Names to addresses, and addresses to connections. Which addresses are fine is not decided here: see open-checked-socket.ts. */
export interface Network {
  resolve(host: string): Promise<readonly string[]>;
  /** Opens a connection to `host` at one of these addresses, and to no other. */
  dial(host: string, addresses: readonly string[], signal: AbortSignal): Promise<Socket>;
}

/** The real one: the system's resolver, and TLS on port 443. */
export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: async (host, addresses, signal) => {
    const socket = connect({
      host,
      port: 443,
      servername: host,
      ALPNProtocols: ['http/1.1'],
      // No second look-up: what was checked is what is dialled.
      lookup: (_host, _options, callback) =>
        callback(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
    });
    const { promise, resolve, reject } = Promise.withResolvers<Socket>();
    const onAbort = () => socket.destroy(new Error('The connection took too long.'));
    signal.addEventListener('abort', onAbort, { once: true });
    socket
      .once('secureConnect', () => resolve(socket))
      .once('error', reject)
      .once('close', () => reject(new Error('The connection was closed.')));
    return promise.finally(() => signal.removeEventListener('abort', onAbort));
  },
};
