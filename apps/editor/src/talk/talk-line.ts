import type { FromBrowser } from '@callwright/media-stream/browser-messages';
import type { MediaListener, MediaSocket } from './media-socket.ts';
import type { MediaTicket } from './talk-api.ts';
import type { TalkSound } from './talk-sound.ts';
import type { LineNews } from './talk-state.ts';

/** The way to the runtime: one socket at a time, and what comes by it goes where it belongs. */
export interface TalkLine {
  open(ticket: MediaTicket): void;
  send(message: FromBrowser): void;
  sendSound(samples: Int16Array): void;
  close(): void;
}

export interface TalkLineOptions {
  readonly openSocket: (ticket: MediaTicket, listener: MediaListener) => MediaSocket;
  readonly sound: Pick<TalkSound, 'play' | 'mark' | 'clear'>;
  readonly onNews: (news: LineNews) => void;
  readonly onDropped: () => void;
}

export function createTalkLine({ openSocket, sound, onNews, onDropped }: TalkLineOptions): TalkLine {
  let socket: MediaSocket | undefined;
  return {
    open: (ticket) => {
      socket?.close();
      const opened = openSocket(ticket, {
        onSound: sound.play,
        onDropped,
        onMessage: (message) => {
          // A mark goes back by the socket that it came by, and by no later one.
          if (message.type === 'mark') sound.mark(() => opened.send(message));
          else if (message.type === 'clear') sound.clear();
          else onNews(message);
        },
      });
      socket = opened;
    },
    send: (message) => socket?.send(message),
    sendSound: (samples) => socket?.sendSound(samples),
    close: () => socket?.close(),
  };
}
