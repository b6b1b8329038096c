import { telephoneHz } from '@callwright/media-stream/frames';
import { decodeMuLaw } from '@callwright/media-stream/g711';
import { createResampler } from '@callwright/media-stream/resample';
import type { Sound } from '@callwright/media-stream/wav';
import { emulatorErrors } from '../emulator-errors.ts';
import { type Call, type CallEvent, type CallStatus, type EndReason, endCall, type StreamDrop } from './call.ts';
import type { Carrier } from './carrier.ts';
import type { EventLog } from './event-log.ts';

/** Somebody at a telephone: who called us, or whom we called. All times count from the beginning of the call. */
export interface Caller {
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
  /** What happened so far, and (as an async iterable) what happens. */
  readonly events: EventLog<CallEvent>;
  readonly ended: Promise<EndReason>;
  status(): CallStatus;
  /** Says it after what is being said. Resolves when it is said, or the call is over; nobody hears it while no stream is open. */
  speak(sound: Sound): Promise<void>;
  /** Stops speaking. */
  hush(): void;
  /** One key after the other, with the time that a finger takes. */
  pressDigits(digits: string): Promise<void>;
  hangUp(): void;
  /** What was really heard, one stretch for each time without a gap. What was cleared before it was played is not in it. */
  heard(): readonly HeardStretch[];
  /** Breaks the open media stream as networks do. */
  dropStream(how: StreamDrop): void;
}

export interface HeardStretch {
  readonly atMs: number;
  /** 8 kHz. */
  readonly samples: Int16Array;
}

const keyMs = 200;

export function createCaller(call: Call, { clock }: Carrier): Caller {
  const sleep = (ms: number) =>
    clock.sleep(Math.max(0, ms), call.over.signal).catch((error: unknown) => {
      // The call is over: there is nothing to wait for any more.
      if (!call.over.signal.aborted) throw error;
    });
  const openStream = () => {
    if (call.stream === undefined) throw emulatorErrors.NO_STREAM({ callSid: call.sid });
    return call.stream;
  };
  return {
    callSid: call.sid,
    from: call.from,
    to: call.to,
    events: call.events,
    ended: call.finished.promise,
    status: () => call.status,
    speak: (sound) => {
      const endsMs = call.mouth.say(atTelephoneRate(sound), clock.elapsedMs());
      return sleep(endsMs - clock.elapsedMs());
    },
    hush: () => call.mouth.hush(clock.elapsedMs()),
    pressDigits: async (digits) => {
      if (!/^[0-9A-D#*]+$/.test(digits)) throw emulatorErrors.BAD_DIGITS({ digits });
      for (const digit of digits) {
        openStream().press(digit);
        await sleep(keyMs);
      }
    },
    hangUp: () => endCall(call, 'caller-hung-up'),
    heard: () =>
      call.playout.heard(clock.elapsedMs()).map(({ atMs, muLaw }) => ({ atMs: atMs - call.beganMs, samples: decodeMuLaw(muLaw) })),
    dropStream: (how) => openStream().drop(how),
  };
}

function atTelephoneRate({ samples, sampleRate }: Sound): Int16Array {
  if (sampleRate === telephoneHz) return samples;
  const resampler = createResampler({ fromHz: sampleRate, toHz: telephoneHz });
  return Int16Array.from([...resampler.push(samples), ...resampler.flush()]);
}
