import { describe, expect, it } from 'vitest';
import { createMicrophoneFrames } from './microphone-frames.ts';

const sound = (length: number, hz: number, loudness: number) =>
  Float32Array.from({ length }, (_, at) => loudness * Math.sin((2 * Math.PI * 440 * at) / hz));

describe('the frames of a microphone', () => {
  it.each([8_000, 16_000, 44_100, 48_000])('are 160 samples each, fifty a second, from %i Hz', (fromHz) => {
    const frames = createMicrophoneFrames({ fromHz, toHz: 8_000 });
    const whole = sound(fromHz, fromHz, 0.5);
    const cut = Array.from({ length: Math.ceil(fromHz / 128) }, (_, at) => frames.push(whole.subarray(at * 128, at * 128 + 128))).flat();
    // The resampler still holds back a little of the last one.
    expect(cut.length).toBeGreaterThanOrEqual(49);
    expect(cut.length).toBeLessThanOrEqual(50);
    expect(new Set(cut.map(({ length }) => length))).toEqual(new Set([160]));
    expect(Math.max(...(cut[10] ?? []))).toBeCloseTo(16_384, -3);
  });

  it('hold what is too loud at the loudest there is', () => {
    const [frame = new Int16Array()] = createMicrophoneFrames({ fromHz: 8_000, toHz: 8_000 }).push(sound(160, 8_000, 3));
    expect([Math.min(...frame), Math.max(...frame)]).toEqual([-32_768, 32_767]);
  });

  it('have buffers of their own, so that one can be given away', () => {
    const [first, second] = createMicrophoneFrames({ fromHz: 8_000, toHz: 8_000 }).push(sound(320, 8_000, 0.5));
    expect(first?.buffer.byteLength).toBe(320);
    expect(first?.buffer).not.toBe(second?.buffer);
  });
});
