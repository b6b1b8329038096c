import { decodeSamples, encodeSamples, type FromBrowser, type ToBrowser, toBrowserSchema } from '@callwright/media-stream/browser-messages';
import type { MediaTicket } from './talk-api.ts';

export interface MediaSocket {
  send(message: FromBrowser): void;
  sendSound(samples: Int16Array): void;
  /** What was sent still arrives; nothing is heard any more. */
  close(): void;
}

export interface MediaListener {
  readonly onMessage: (message: ToBrowser) => void;
  readonly onSound: (samples: Int16Array) => void;
  /** Not when we closed it ourselves. */
  readonly onDropped: () => void;
}

/** A second of sound: what waits longer than that in the browser comes too late to be understood. */
const maxBufferedBytes = 16_000;

/** Opens the socket of a call at the page's own host. */
export function openMediaSocket({ mediaPath, nonce }: MediaTicket, listener: MediaListener): MediaSocket {
  const url = new URL(mediaPath, location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  const closed = new AbortController();
  const { signal } = closed;
  socket.addEventListener('message', ({ data: message }) => receive(message, listener), { signal });
  // A failed socket tells of an error first, and then that it is closed.
  socket.addEventListener('close', listener.onDropped, { signal });
  const isOpen = () => socket.readyState === WebSocket.OPEN;
  const send = (message: FromBrowser) => {
    if (isOpen()) socket.send(JSON.stringify(message));
  };
  socket.addEventListener('open', () => send({ type: 'start', nonce }), { signal });
  return {
    send,
    sendSound: (samples) => {
      if (isOpen() && socket.bufferedAmount < maxBufferedBytes) socket.send(encodeSamples(samples));
    },
    close: () => {
      closed.abort();
      socket.close(1000);
    },
  };
}

function receive(message: unknown, { onMessage, onSound }: MediaListener): void {
  if (message instanceof ArrayBuffer) onSound(decodeSamples(new Uint8Array(message)));
  if (typeof message !== 'string') return;
  const parsed = toBrowserSchema.safeParse(JSON.parse(message));
  // A newer runtime may know messages that this page does not.
  if (parsed.success) onMessage(parsed.data);
}
