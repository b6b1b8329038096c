import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Clock } from '@callwright/foundation/clock';

export interface SpliceOptions {
  readonly clock: Clock;
  /** How long one side may stay open after the other has ended. */
  readonly lingerMs: number;
}

/**
 * Joins two sockets: bytes of each go to the other as they come, at the pace of the slower one. When one side ends, the other is
 * told so and may finish what it is saying; when one breaks, the other is cut, since nobody could hear it any more. Resolves when both
 * are closed.
 */
export async function splice(one: Duplex, other: Duplex, { clock, lingerMs }: SpliceOptions): Promise<void> {
  const bothClosed = new AbortController();
  const cutBoth = () => {
    one.destroy();
    other.destroy();
  };
  const cutLater = () => {
    // A rejection says that both sides closed in time.
    clock.sleep(lingerMs, bothClosed.signal).then(cutBoth, () => undefined);
  };

  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    keepOpen(from);
    from.on('error', cutBoth);
    from.once('end', cutLater);
    from.once('close', () => {
      if (!from.readableEnded) to.destroy();
    });
    from.pipe(to);
  }
  await Promise.all([untilClosed(one), untilClosed(other)]);
  bothClosed.abort();
}

function untilClosed(socket: Duplex): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (socket.closed) resolve();
  else socket.once('close', () => resolve());
  return promise;
}

const keepAliveMs = 30_000;

/** Frames of 20 ms must not wait for each other; a silent call must not time out; a peer that vanished must be noticed. */
function keepOpen(socket: Duplex): void {
  if (!isNetSocket(socket)) return;
  socket.setNoDelay(true);
  socket.setTimeout(0);
  socket.setKeepAlive(true, keepAliveMs);
}

function isNetSocket(socket: Duplex): socket is Socket {
  return 'setNoDelay' in socket && 'setKeepAlive' in socket;
}
