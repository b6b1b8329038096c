import { frameMs } from '@callwright/media-stream/frames';
import { decodeMuLaw, encodeMuLaw } from '@callwright/media-stream/g711';
import { type Call, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import type { StreamWire } from './stream-wire.ts';

/** Sends what the caller says, a frame every 20 ms, until the signal aborts: then it rejects. */
export async function sendCaller({ call, carrier, wire }: CallerPlan, signal: AbortSignal): Promise<never> {
  const { clock, knobs, chance } = carrier;
  const beganMs = clock.elapsedMs();
  let lastMs = beganMs;
  let hasWarned = false;
  for (let frame = 0; ; frame += 1) {
    const fromMs = beganMs + frame * frameMs;
    const lateMs = knobs.frameJitterMs > 0 ? chance.next() * knobs.frameJitterMs : 0;
    lastMs = Math.max(lastMs, fromMs + frameMs + lateMs);
    await clock.sleep(Math.max(0, lastMs - clock.elapsedMs()), signal);
    if (knobs.frameLoss > 0 && chance.next() < knobs.frameLoss) {
      if (knobs.frameLossShows === 'as-a-gap') wire.skip();
    } else if (wire.isBackedUp()) {
      if (!hasWarned)
        tell(call, clock, { type: 'warning', code: 31930, message: 'The app reads too slowly. Sound of the caller is dropped.' });
      hasWarned = true;
    } else {
      const samples = withEcho(call.mouth.frame(fromMs), { call, knobs, fromMs });
      wire.media({ muLaw: encodeMuLaw(samples), timestampMs: knobs.firstTimestampMs + frame * frameMs });
    }
  }
}

interface CallerPlan {
  readonly call: Call;
  readonly carrier: Carrier;
  readonly wire: StreamWire;
}

/** Adds, in place, what the caller's microphone catches of what is played. */
function withEcho(samples: Int16Array, { call, knobs: { echo }, fromMs }: EchoPlan): Int16Array {
  if (echo === undefined) return samples;
  const fromEarlierMs = fromMs - echo.delayMs;
  for (const [at, sample] of decodeMuLaw(call.playout.between(fromEarlierMs, fromEarlierMs + frameMs)).entries()) {
    const mixed = (samples[at] ?? 0) + Math.round(sample * echo.gain);
    samples[at] = Math.max(-32_768, Math.min(32_767, mixed));
  }
  return samples;
}

interface EchoPlan {
  readonly call: Call;
  readonly knobs: Carrier['knobs'];
  readonly fromMs: number;
}
