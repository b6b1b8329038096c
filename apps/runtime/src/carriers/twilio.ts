import type { WebSocket } from 'ws';
import { encodeMuLaw, decodeMuLaw } from '@callwright/media-stream/g711';
import { createTwilioWriter, parseTwilioMessage, type TwilioMessage } from '@callwright/media-stream/twilio-messages';
import type { CallLine, LineEnd } from '../call/call-line.ts';
import type { Carrier } from './carrier.ts';
import { type Connection, openConnection } from './connection.ts';

/** Twilio's media streams: JSON text, mu-law, and no way to hang up but to close the socket and answer what Twilio asks next. */
export const twilio: Carrier = {
  name: 'twilio',
  // A frame has 300 bytes; a start with all its parameters has some thousand.
  mostBytes: 65_536,
  mayConnect: () => true,
  connect: (socket, desk) => {
    // Twilio says `stop` when the caller is gone. A close without it, whatever the code, is the network's, and the call comes back.
    const connection = openConnection({ socket, carrier: 'twilio', desk, onAdmitted: () => undefined, isFarewell: () => false });
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (isBinary) return connection.malformed('It is binary.');
      take(parseTwilioMessage(bytes), socket, connection);
    });
  },
};

function take(message: TwilioMessage, socket: WebSocket, connection: Connection): void {
  switch (message.type) {
    case 'media':
      if (!connection.isIntroduced()) return connection.malformed('Sound came before the start.');
      if (message.track === 'inbound') connection.hear(decodeMuLaw(message.payload));
      return;
    case 'start':
      return start(message, socket, connection);
    case 'mark':
      return connection.markPassed(message.name);
    case 'stop':
      return connection.hungUp();
    case 'malformed':
      return connection.malformed(message.reason);
    case 'connected':
    case 'dtmf':
    case 'unknown':
      return;
  }
}

function start({ streamSid, customParameters: { nonce } }: StartMessage, socket: WebSocket, connection: Connection): void {
  if (connection.isIntroduced()) return connection.malformed('A second start came.');
  if (nonce === undefined || nonce.length < 20 || nonce.length > 200) return connection.malformed('The start has no nonce.');
  connection.introduce(nonce, lineOn(socket, streamSid));
}

type StartMessage = Extract<TwilioMessage, { type: 'start' }>;

function lineOn(socket: WebSocket, streamSid: string): CallLine {
  const writer = createTwilioWriter(streamSid);
  const send = (text: string) => {
    if (socket.readyState === socket.OPEN) socket.send(text);
  };
  return {
    play: (samples) => send(writer.media(encodeMuLaw(samples))),
    mark: (name) => send(writer.mark(name)),
    clear: () => send(writer.clear()),
    end: ({ type }) => socket.close(closeCodes[type]),
  };
}

/** RFC 6455: done; the service restarts; try again later. Twilio itself goes on with its instructions after each of them. */
const closeCodes = { ended: 1000, moved: 1012, refused: 1013 } as const satisfies Record<LineEnd['type'], number>;
