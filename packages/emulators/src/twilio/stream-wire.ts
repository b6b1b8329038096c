import { encodeBase64 } from '@callwright/media-stream/base64';
import WebSocket from 'ws';

/** Our side of the socket of one media stream: it numbers what it sends. */
export interface StreamWire {
  connected(): void;
  start(fields: { readonly callSid: string; readonly accountSid: string; readonly parameters: Readonly<Record<string, string>> }): void;
  media(fields: { readonly muLaw: Uint8Array; readonly timestampMs: number }): void;
  /** A frame that got lost, in a way that the counters show. */
  skip(): void;
  dtmf(digit: string): void;
  mark(name: string): void;
  stop(fields: { readonly callSid: string; readonly accountSid: string }): void;
  /** The other side has read everything, and what it answered at once has come. */
  reach(): Promise<void>;
  /** Neither speaks nor listens from now on. */
  fallSilent(): void;
  isSilent(): boolean;
  isBackedUp(): boolean;
}

/** What Twilio keeps for a reader that is slow; the true size is not known. */
const largestBacklog = 65_536;

export function createStreamWire(socket: WebSocket, streamSid: string): StreamWire {
  let sequence = 0;
  let chunk = 0;
  let isMute = false;
  let pings = 0;
  const next = () => String(++sequence);
  const send = (message: object) => {
    if (!isMute && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  // The order of keys is that of the real wire, where it was seen.
  return {
    connected: () => send({ event: 'connected', protocol: 'Call', version: '1.0.0' }),
    start: ({ callSid, accountSid, parameters }) => {
      const mediaFormat = { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 };
      const start = { accountSid, streamSid, callSid, tracks: ['inbound'], mediaFormat, customParameters: parameters };
      send({ event: 'start', sequenceNumber: next(), start, streamSid });
    },
    media: ({ muLaw, timestampMs }) => {
      chunk += 1;
      const media = { track: 'inbound', chunk: String(chunk), timestamp: String(timestampMs), payload: encodeBase64(muLaw) };
      send({ event: 'media', sequenceNumber: next(), media, streamSid });
    },
    skip: () => {
      sequence += 1;
      chunk += 1;
    },
    dtmf: (digit) => send({ event: 'dtmf', streamSid, sequenceNumber: next(), dtmf: { track: 'inbound_track', digit } }),
    mark: (name) => send({ event: 'mark', sequenceNumber: next(), streamSid, mark: { name } }),
    stop: (stop) => send({ event: 'stop', sequenceNumber: next(), streamSid, stop }),
    reach: () => {
      if (isMute || socket.readyState !== WebSocket.OPEN) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      pings += 1;
      const ping = String(pings);
      const done = () => {
        socket.off('pong', onPong);
        socket.off('close', done);
        resolve();
      };
      const onPong = (pong: Buffer) => {
        if (pong.toString() === ping) done();
      };
      socket.on('pong', onPong);
      socket.on('close', done);
      socket.ping(ping);
      return promise;
    },
    fallSilent: () => {
      isMute = true;
      socket.pause();
    },
    isSilent: () => isMute,
    isBackedUp: () => socket.bufferedAmount > largestBacklog,
  };
}
