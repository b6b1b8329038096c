import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { CarrierName } from '@callwright/internal-protocol/operations';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { browser } from './browser.ts';
import type { Carrier, FrontDesk } from './carrier.ts';
import { twilio } from './twilio.ts';

const carriers = { twilio, browser } as const satisfies Record<CarrierName, Carrier>;

/** More than any runtime holds calls: beyond it somebody opens sockets for the sake of it. */
const mostSockets = 1_000;

/** The carrier that an upgrade request is for; undefined for all others, which are answered as plain requests. */
export function carrierOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Carrier | undefined {
  if (headers.upgrade?.toLowerCase() !== 'websocket') return undefined;
  const [, name = ''] = /^\/media\/([a-z]+)\/?(?:\?.*)?$/.exec(url) ?? [];
  return isCarrierName(name) ? carriers[name] : undefined;
}

export function isCarrierName(name: string): name is CarrierName {
  return Object.hasOwn(carriers, name);
}

/** Takes the media sockets of this server: carriers connect at `/media/<carrier>`. */
export function acceptMedia(server: FastifyInstance, desk: FrontDesk): void {
  const doors = Object.values(carriers).map((carrier) => [carrier.name, openDoor(carrier)] as const);
  const doorOf = Object.fromEntries(doors);
  const open = () => doors.reduce((sum, [, { clients }]) => sum + clients.size, 0);

  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A broken socket closes; without a listener its error would end the process.
    socket.on('error', () => socket.destroy());
    const carrier = carrierOf(request);
    const door = carrier === undefined ? undefined : doorOf[carrier.name];
    if (carrier === undefined || door === undefined || !carrier.mayConnect(request)) return refuse(socket, '403 Forbidden');
    if (open() >= mostSockets) return refuse(socket, '503 Service Unavailable');
    door.handleUpgrade(request, socket, head, (media) => carrier.connect(media, desk));
  });
}

function openDoor({ mostBytes }: Carrier): WebSocketServer {
  return new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
