import type WebSocket from 'ws';
import { type Call, type StreamDrop, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import { connectSocket, refusalOf, type StreamFailure } from './connect-socket.ts';
import { parseAppMessage } from './parse-app-message.ts';
import type { Verb } from './parse-twiml.ts';
import { createPlayer, type Player } from './play-to-caller.ts';
import { reportStream } from './report-stream.ts';
import { sendCaller } from './send-caller.ts';
import { tokenOf } from './send-signed.ts';
import { signRequest } from './sign-request.ts';
import { createStreamWire, type StreamWire } from './stream-wire.ts';

export interface StreamPlan {
  readonly verb: Extract<Verb, { type: 'stream' }>;
  readonly base: string | undefined;
  readonly call: Call;
  readonly carrier: Carrier;
}

/** `<Connect><Stream>`: resolves when the app closed its socket or the network lost it; rejects when the signal ended it. */
export async function runStream(plan: StreamPlan, signal: AbortSignal): Promise<void> {
  const { verb, call, carrier } = plan;
  const { clock, knobs, account, chance, activity } = carrier;
  const streamSid = chance.sid('MZ');
  const report = (event: 'stream-started' | 'stream-stopped' | 'stream-error', error?: StreamFailure) => {
    if (error !== undefined) tell(call, clock, { type: 'warning', ...error });
    reportStream(plan, { streamSid, event, error });
  };
  const refusal = refusalOf(verb.url, carrier);
  if (refusal !== undefined) return report('stream-error', refusal);
  if (knobs.connectDelayMs > 0) await clock.sleep(knobs.connectDelayMs, signal);
  const signature = signRequest({ authToken: tokenOf(account.authToken, knobs), url: verb.url });
  const socket = await activity.track(connectSocket(verb.url, signature));
  if ('code' in socket) return report('stream-error', socket);
  const wire = createStreamWire(socket, streamSid);
  const stream = openStream(plan, { socket, wire, streamSid });
  const during = AbortSignal.any([signal, stream.lost]);
  const barrier = activity.addSocket(wire.reach);
  try {
    wire.connected();
    if (knobs.startDelayMs > 0) await clock.sleep(knobs.startDelayMs, during);
    during.throwIfAborted();
    wire.start({ callSid: call.sid, accountSid: account.sid, parameters: verb.parameters });
    call.stream = { press: wire.dtmf, drop: stream.drop };
    tell(call, clock, { type: 'stream-started' });
    report('stream-started');
    await sendCaller({ call, carrier, wire }, during);
  } catch (error) {
    if (!during.aborted) throw error;
  } finally {
    barrier.remove();
    call.stream = undefined;
    tell(call, clock, { type: 'stream-ended', ...stream.end(signal) });
    report('stream-stopped');
  }
  signal.throwIfAborted();
}

interface Opened {
  readonly socket: WebSocket;
  readonly wire: StreamWire;
  readonly streamSid: string;
}

interface Stream {
  /** Aborts when the socket is closed, by whomever. */
  readonly lost: AbortSignal;
  readonly drop: (how: StreamDrop) => void;
  /** Closes what is still open, and says how it ended. */
  readonly end: (signal: AbortSignal) => { readonly by: 'app' | 'carrier' | 'nobody'; readonly code: number; readonly droppedMs: number };
}

function openStream({ call, carrier }: StreamPlan, { socket, wire, streamSid }: Opened): Stream {
  const { activity, knobs, account } = carrier;
  const lost = new AbortController();
  const player = createPlayer({ call, carrier, giveBack: wire.mark });
  let closeCode: number | undefined;
  let isDropped = false;
  carrier.sockets.add(socket);
  const closed = new Promise<void>((resolve) => {
    socket.on('close', (code) => {
      closeCode = code;
      carrier.sockets.delete(socket);
      activity.touch();
      lost.abort(new Error(`The socket was closed with ${code}.`));
      resolve();
    });
  });
  listen(socket, { call, carrier, player, streamSid });

  return {
    lost: lost.signal,
    drop: (how) => {
      isDropped = how.type !== 'silence';
      if (how.type === 'close') socket.close(how.code);
      else if (how.type === 'reset') socket.terminate();
      else wire.fallSilent();
      if (isDropped) void activity.track(closed);
    },
    end: (signal) => {
      const { droppedMs } = player.stop();
      if (closeCode !== undefined || !signal.aborted) {
        const code = closeCode ?? 1006;
        return { by: isDropped || code === 1006 ? 'nobody' : 'app', code, droppedMs };
      }
      const isUpdate = !call.over.signal.aborted;
      if (!isUpdate || knobs.stopOnUpdate === 'is-sent') wire.stop({ accountSid: account.sid, callSid: call.sid });
      // A peer that does not listen any more would not see the other side agree.
      closeWith(socket, wire.isSilent() ? 1006 : knobs.closeCode);
      void activity.track(closed);
      return { by: 'carrier', code: knobs.closeCode, droppedMs };
    },
  };
}

interface Listening {
  readonly call: Call;
  readonly carrier: Carrier;
  readonly player: Player;
  readonly streamSid: string;
}

function listen(socket: WebSocket, { call, carrier, player, streamSid }: Listening): void {
  let hasWarned = false;
  socket.on('message', (text: Buffer, isBinary) => {
    carrier.activity.touch();
    const message = isBinary ? undefined : parseAppMessage(text.toString(), streamSid);
    if (message !== undefined) return player.take(message);
    if (!hasWarned) {
      const shown = isBinary ? 'binary' : text.toString().slice(0, 80);
      tell(call, carrier.clock, { type: 'warning', code: 31951, message: `A message that Twilio does not know was ignored: ${shown}` });
    }
    hasWarned = true;
  });
  socket.resume();
}

function closeWith(socket: WebSocket, code: number): void {
  if (code === 1006) socket.terminate();
  else if (code === 1005) socket.close();
  else socket.close(code);
}
