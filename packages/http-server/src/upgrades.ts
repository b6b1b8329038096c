import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** The connections of a server that have become something else. Node forgets them, and a close would wait for them, perhaps for hours. */
export interface Upgrades {
  /** For Node to ask. While the server closes they are plain requests, which are refused. */
  isAllowed(request: IncomingMessage): boolean;
  /** Cuts them when the server closes. */
  cutAtClose(server: FastifyInstance): void;
}

export function createUpgrades(shouldUpgrade: (request: IncomingMessage) => boolean): Upgrades {
  const sockets = new Set<Duplex>();
  let isClosing = false;
  return {
    isAllowed: (request) => !isClosing && shouldUpgrade(request),
    cutAtClose: (server) => {
      server.server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      server.addHook('preClose', async () => {
        isClosing = true;
        for (const socket of sockets) socket.destroy();
      });
    },
  };
}
