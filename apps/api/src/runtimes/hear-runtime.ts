import type { Clock } from '@callwright/foundation/clock';
import { channelSilenceMs, type FromRuntime, fromRuntimeSchema, type ToRuntime } from '@callwright/internal-protocol/channel';
import type { FastifyBaseLogger } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { RuntimeChannel, Runtimes, Seat } from './create-runtimes.ts';

export interface HearRuntimeOptions {
  readonly runtimes: Runtimes;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
}

/** What goes wrong on a channel is the runtime's to mend: it sees these, logs them, and connects again. */
const closings = {
  notUnderstood: [1008, 'Say hello once, then your load, as the schemas of the channel ask.'],
  replaced: [4000, 'Another channel of this runtime has taken the place of this one.'],
} as const;

/** Keeps a runtime's seat for as long as it is heard of. */
export async function hearRuntime(socket: WebSocket, { runtimes, clock, log }: HearRuntimeOptions): Promise<void> {
  let heardMs = clock.elapsedMs();
  let seat: Seat | undefined;
  const gone = new AbortController();

  socket.on('error', (err) => log.debug({ err }, 'the channel of a runtime broke'));
  socket.on('close', () => {
    seat?.leave();
    gone.abort();
  });
  socket.on('message', (raw) => {
    heardMs = clock.elapsedMs();
    const message = readMessage(raw);
    if (message?.type === 'load' && seat !== undefined) return seat.holds(message.calls);
    if (message?.type !== 'hello' || seat !== undefined) return socket.close(...closings.notUnderstood);
    log.info({ runtimeId: message.runtimeId, capacity: message.capacity }, 'a runtime connected');
    seat = runtimes.join({ ...message, channel: channelOver(socket) });
  });

  const silentForMs = () => clock.elapsedMs() - heardMs;
  while (!gone.signal.aborted && silentForMs() < channelSilenceMs) {
    await clock.sleep(channelSilenceMs - silentForMs(), gone.signal).catch(() => undefined);
  }
  if (!gone.signal.aborted) log.warn({ silentForMs: silentForMs() }, 'a runtime was silent for too long; its channel is closed');
  socket.terminate();
}

function channelOver(socket: WebSocket): RuntimeChannel {
  return {
    send: (message: ToRuntime) => socket.send(JSON.stringify(message)),
    replaced: () => socket.close(...closings.replaced),
  };
}

function readMessage(raw: RawData): FromRuntime | undefined {
  try {
    return fromRuntimeSchema.safeParse(JSON.parse(raw.toString())).data;
  } catch {
    return undefined;
  }
}
