import { decodeMuLaw, encodeMuLaw } from '@callwright/media-stream/g711';
import { createTwilioWriter, parseTwilioMessage, type TwilioMessage } from '@callwright/media-stream/twilio-messages';
import type { WebSocket } from 'ws';
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
    const take = createTaker(connection, (streamSid) => lineOn(socket, streamSid));
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (isBinary) connection.malformed('It is binary.');
      else take(parseTwilioMessage(bytes));
    });
  },
};

type Takers = { readonly [Type in TwilioMessage['type']]: (message: Extract<TwilioMessage, { type: Type }>) => void };

function createTaker(connection: Connection, openLine: (streamSid: string) => CallLine): (message: TwilioMessage) => void {
  const takers: Takers = {
    connected: () => undefined,
    start: ({ streamSid, customParameters: { nonce = '' } }) => {
      if (connection.isIntroduced()) connection.malformed('A second start came.');
      else if (nonce.length < 20 || nonce.length > 200) connection.malformed('The start has no nonce.');
      else connection.introduce(nonce, openLine(streamSid));
    },
    media: ({ track, payload }) => {
      if (!connection.isIntroduced()) connection.malformed('Sound came before the start.');
      else if (track === 'inbound') connection.hear(decodeMuLaw(payload));
    },
    // No node waits for keys yet.
    dtmf: () => undefined,
    mark: ({ name }) => connection.markPassed(name),
    stop: () => connection.hungUp(),
    // Twilio may say what is not known here.
    unknown: () => undefined,
    malformed: ({ reason }) => connection.malformed(reason),
  };
  // One row for each type, and each row takes that type: the type checker cannot see both at once.
  return (message) => takers[message.type](message as never);
}

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
