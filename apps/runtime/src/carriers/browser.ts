import type { IncomingMessage } from 'node:http';
import {
  decodeSamples,
  encodeSamples,
  type FromBrowser,
  fromBrowserSchema,
  type ToBrowser,
} from '@callwright/media-stream/browser-messages';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { CallLine, LineEnd } from '../call/call-line.ts';
import type { Carrier } from './carrier.ts';
import { type Connection, openConnection } from './connection.ts';

/** A browser's own socket: binary sound, everything else as JSON text. */
export const browser: Carrier = {
  name: 'browser',
  // Two seconds of sound.
  mostBytes: 32_768,
  mayConnect: comesFromOurPages,
  connect: (socket, desk) => {
    const send = (message: ToBrowser) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };
    const connection = openConnection({
      socket,
      carrier: 'browser',
      desk,
      onAdmitted: ({ callId }) => send({ type: 'started', callId }),
      isFarewell: (code) => farewells.has(code),
    });
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (!isBinary) return take(bytes, connection, lineOn(socket, send));
      if (connection.isIntroduced()) connection.hear(decodeSamples(bytes));
      else connection.malformed('Sound came before the start.');
    });
  },
};

/** A page that is closed or left says goodbye with one of these: nobody sits before it any more. */
const farewells: ReadonlySet<number> = new Set([1000, 1001, 1005]);

function take(bytes: Buffer, connection: Connection, line: CallLine): void {
  const message = fromBrowserSchema.safeParse(parseJson(bytes));
  if (!message.success) {
    connection.malformed(z.prettifyError(message.error));
    return;
  }
  // One row for each type, and each row takes that type: the type checker cannot see both at once.
  takers[message.data.type](message.data as never, connection, line);
}

const takers = {
  start: ({ nonce }, connection, line) => {
    if (connection.isIntroduced()) connection.malformed('A second start came.');
    else connection.introduce(nonce, line);
  },
  mark: ({ name }, connection) => connection.markPassed(name),
  typed: ({ words }, connection) => connection.typed(words),
  'hang-up': (_message, connection) => connection.hungUp(),
} as const satisfies {
  readonly [Type in FromBrowser['type']]: (message: Extract<FromBrowser, { type: Type }>, connection: Connection, line: CallLine) => void;
};

function lineOn(socket: WebSocket, send: (message: ToBrowser) => void): CallLine {
  return {
    play: (samples) => {
      if (socket.readyState === socket.OPEN) socket.send(encodeSamples(samples));
    },
    mark: (name) => send({ type: 'mark', name }),
    clear: () => send({ type: 'clear' }),
    end: (how) => end(how, socket, send),
  };
}

function end(how: LineEnd, socket: WebSocket, send: (message: ToBrowser) => void): void {
  if (how.type === 'ended') send({ type: 'ended', reason: how.reason });
  if (how.type === 'refused') send({ type: 'refused', message: how.message });
  socket.close(how.type === 'moved' ? 1012 : 1000);
}

/** Any page may open a socket to us with the visitor's cookies and network: only our own pages may. Programs send no Origin. */
function comesFromOurPages({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  // Behind the api our own Host is not what the browser asked for; a page cannot set this header itself.
  const forwarded = headers['x-forwarded-host'];
  const asked = typeof forwarded === 'string' && forwarded !== '' ? forwarded : host;
  return URL.canParse(origin) && new URL(origin).host === asked?.toLowerCase();
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // Not swallowed: undefined is no message, and is reported as malformed.
    return undefined;
  }
}
