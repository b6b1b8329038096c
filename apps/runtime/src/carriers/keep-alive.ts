import type { Clock } from '@callwright/foundation/clock';
import type { WebSocket } from 'ws';

const beatMs = 4_000;

/** Looks every few seconds whether the other side is still there, and cuts the socket when nothing came since the last look. */
export function keepAlive(socket: WebSocket, clock: Clock, signal: AbortSignal): void {
  let isAlive = true;
  const heard = () => {
    isAlive = true;
  };
  socket.on('message', heard);
  socket.on('ping', heard);
  socket.on('pong', heard);
  const watch = async () => {
    while (!signal.aborted) {
      await clock.sleep(beatMs, signal);
      if (!isAlive) return socket.terminate();
      isAlive = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  };
  // It ends with the signal, and in no other way.
  watch().catch(() => undefined);
}
