import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { type Duplex, pipeline } from 'node:stream';
import type { ErrorBody } from '@callwright/http-server/public-error';
import { endToEndHeaders } from './end-to-end-headers.ts';

/** Answers an upgrade request that is not going to be one. Node gives no response object for those, so the bytes are written here. */
export function refuseUpgrade(socket: Duplex, status: number, body: ErrorBody): void {
  const text = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  };
  // What the client goes on to say has no reader; unread, it would turn our goodbye into a reset.
  socket.resume();
  socket.end(headOf(status, headers) + text, () => socket.destroy());
}

/** Hands on that the runtime refused an upgrade. Without a length the body ends where the connection does. */
export function relayRefusal(socket: Duplex, response: IncomingMessage): void {
  socket.resume();
  socket.write(headOf(response.statusCode ?? 502, { ...endToEndHeaders(response.headers), connection: 'close' }), 'latin1');
  pipeline(response, socket, () => socket.destroy());
}

/** The head of the runtime's agreement to change the protocol, word for word. */
export function agreementOf({ rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1] ?? ''}`] : []));
  return ['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\r\n');
}

function headOf(status: number, headers: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n');
}
