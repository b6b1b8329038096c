import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Peer } from './forwarded-headers.ts';

/** Who is at the other end of a request's socket. */
export function peerOf({ socket, headers }: IncomingMessage): Peer {
  return { remoteAddress: socket.remoteAddress, encrypted: socket instanceof TLSSocket, headers };
}
