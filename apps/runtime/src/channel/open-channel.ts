import type { Clock } from '@callwright/foundation/clock';
import type { Id } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import {
  channelBeatMs,
  channelPath,
  channelSilenceMs,
  type FromRuntime,
  type ToRuntime,
  toRuntimeSchema,
} from '@callwright/internal-protocol/channel';
import { WebSocket } from 'ws';

/** The line on which the api reaches this runtime, and hears how busy it is. It is opened again for as long as the program runs. */
export interface Channel {
  /** Tells the load now, and not at the next beat. */
  tellLoad(): void;
  close(): void;
}

export interface ChannelParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly internalUrl: string;
  readonly internalToken: string;
  readonly runtimeId: string;
  readonly capacity: number;
  calls(): Id<'ca'>[];
  onMessage(message: ToRuntime): void;
}

/** Never long: a runtime that starts before its api is to be known soon after it. */
const pausesMs = [200, 500, 1_000, 2_000] as const;
const mostBytes = 65_536;

export function openChannel(parts: ChannelParts): Channel {
  const { clock, log, runtimeId, capacity, calls } = parts;
  const closing = new AbortController();
  let socket: WebSocket | undefined;

  const tell = (message: FromRuntime) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const tellLoad = () => tell({ type: 'load', calls: calls() });

  const beat = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      tellLoad();
      socket?.ping();
      await clock.sleep(channelBeatMs, signal);
    }
  };
  const live = async (opened: WebSocket) => {
    socket = opened;
    tell({ type: 'hello', runtimeId, capacity });
    const closed = new AbortController();
    opened.once('close', () => closed.abort());
    const watch = watchOver(opened, clock, closed.signal);
    // It ends when the socket does.
    await beat(closed.signal).catch(() => undefined);
    await watch;
    socket = undefined;
  };
  const keepOpen = async () => {
    for (let failures = 0; !closing.signal.aborted; ) {
      const opened = await connect(parts, closing.signal);
      if (opened !== undefined) {
        failures = 0;
        log.info({ runtimeId }, 'the channel to the api is open');
        await live(opened);
      }
      const pauseMs = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 0;
      failures += 1;
      if (!closing.signal.aborted) log.warn({ pauseMs }, 'the channel to the api is closed, and is opened again');
      await clock.sleep(pauseMs, closing.signal).catch(() => undefined);
    }
  };
  void keepOpen();

  return {
    tellLoad,
    close: () => closing.abort(),
  };
}

/** An open socket; undefined when there is none to be had now. */
function connect({ internalUrl, internalToken, log, onMessage }: ChannelParts, signal: AbortSignal): Promise<WebSocket | undefined> {
  const url = new URL(channelPath, internalUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, {
    headers: { authorization: `Bearer ${internalToken}` },
    maxPayload: mostBytes,
    perMessageDeflate: false,
    handshakeTimeout: 5_000,
  });
  const { promise, resolve } = Promise.withResolvers<WebSocket | undefined>();
  const close = () => socket.close(1001);
  signal.addEventListener('abort', close, { once: true });
  socket.once('open', () => resolve(socket));
  socket.once('close', () => {
    signal.removeEventListener('abort', close);
    resolve(undefined);
  });
  socket.on('error', (error) => log.debug({ err: error }, 'the channel to the api broke'));
  socket.on('message', (bytes: Buffer, isBinary) => {
    const message = isBinary ? undefined : read(bytes);
    if (message !== undefined) onMessage(message);
    // A newer api may say what we do not know.
    else log.warn('the api said something on the channel that is not known here');
  });
  return promise;
}

/** An api that does not even answer pings is gone, whatever the network says. */
async function watchOver(socket: WebSocket, clock: Clock, signal: AbortSignal): Promise<void> {
  let isAlive = true;
  for (const sign of ['pong', 'message'] as const)
    socket.on(sign, () => {
      isAlive = true;
    });
  while (isAlive && !signal.aborted) {
    isAlive = false;
    await clock.sleep(channelSilenceMs, signal).catch(() => undefined);
    if (signal.aborted) return;
  }
  socket.terminate();
}

function read(bytes: Buffer): ToRuntime | undefined {
  try {
    return toRuntimeSchema.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    // Not swallowed: it is reported as unknown.
    return undefined;
  }
}
