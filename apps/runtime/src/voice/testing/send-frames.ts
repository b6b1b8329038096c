import type { TestClock } from '@callwright/foundation/clock';
import { frameMs } from '@callwright/media-stream/frames';
import type { Hearing } from '../hearing.ts';

const frameSamples = 160;

/** What a carrier does: a frame every 20 ms. The clock waits until each has been taken in. */
export async function sendFrames(samples: Int16Array, { clock, hearing }: { readonly clock: TestClock; readonly hearing: Hearing }) {
  for (let at = 0; at < samples.length; at += frameSamples) {
    await clock.advance(frameMs);
    const frame = new Int16Array(frameSamples);
    frame.set(samples.subarray(at, at + frameSamples));
    hearing.push(frame);
    await hearing.idle();
  }
}
