import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFrameCutter, createMuLawCutter, joinMuLaw, joinSamples, muLawSilenceFrame } from './frames.ts';

it('cuts any chunks into frames of 160 bytes and loses none', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 500 })), (chunks) => {
      const cutter = createMuLawCutter();
      const frames = chunks.flatMap((chunk) => cutter.push(chunk));
      const rest = cutter.flush();
      const all = joinMuLaw(rest === undefined ? frames : [...frames, rest]);
      const sent = joinMuLaw(chunks);
      expect(frames.every((frame) => frame.length === 160)).toBe(true);
      expect(all.subarray(0, sent.length)).toEqual(sent);
      expect(all.subarray(sent.length).every((byte) => byte === 0xff)).toBe(true);
      expect(all.length).toBe(Math.ceil(sent.length / 160) * 160);
    }),
  );
});

it('says of each frame when it was spoken', () => {
  const cutter = createFrameCutter({ sampleRate: 16_000, startMs: 1_000 });
  const frames = [...cutter.push(new Int16Array(500)), ...cutter.push(new Int16Array(200)), cutter.flush()];
  expect(frames.map((frame) => [frame?.atMs, frame?.samples.length, frame?.sampleRate])).toEqual([
    [1_000, 320, 16_000],
    [1_020, 320, 16_000],
    [1_040, 320, 16_000],
  ]);
});

it('does not drift at a rate whose 20 ms are no whole number of samples', () => {
  const frames = createFrameCutter({ sampleRate: 11_025 }).push(new Int16Array(11_025));
  expect(frames.length).toBe(50);
  expect(frames[49]?.atMs).toBeCloseTo((49 * 220 * 1000) / 11_025, 9);
});

it('copies, so that the chunk may be used again', () => {
  const chunk = new Int16Array(160).fill(7);
  const [frame] = createFrameCutter({ sampleRate: 8_000 }).push(chunk);
  chunk.fill(0);
  expect(frame?.samples[0]).toBe(7);
});

it('has no rest after whole frames', () => {
  const cutter = createMuLawCutter();
  cutter.push(muLawSilenceFrame());
  expect(cutter.flush()).toBeUndefined();
});

it('joins samples', () => {
  expect(joinSamples([Int16Array.of(1, -2), Int16Array.of(), Int16Array.of(3)])).toEqual(Int16Array.of(1, -2, 3));
});
