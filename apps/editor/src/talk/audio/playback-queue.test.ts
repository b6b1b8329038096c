import { describe, expect, it } from 'vitest';
import { createPlaybackQueue } from './playback-queue.ts';

const quantum = 128;

const tone = (length: number) => Int16Array.from({ length }, (_, at) => Math.round(8_000 * Math.sin((2 * Math.PI * 440 * at) / 8_000)));

/** Renders so many quanta: what was heard, and in which of them each mark was passed. */
function render(queue: ReturnType<typeof createPlaybackQueue>, quanta: number) {
  const heard: number[] = [];
  const passed: [mark: number, quantum: number][] = [];
  for (let count = 1; count <= quanta; count += 1) {
    const output = new Float32Array(quantum).fill(9);
    for (const mark of queue.render(output)) passed.push([mark, count]);
    heard.push(...output);
  }
  return { heard, passed };
}

const isSilent = (heard: readonly number[]) => heard.every((sample) => sample === 0);

describe('the playback queue', () => {
  it('is silent while nothing was pushed', () => {
    expect(isSilent(render(createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 }), 3).heard)).toBe(true);
  });

  it.each([8_000, 44_100, 48_000])('renders every sample and then silence, at %i Hz', (toHz) => {
    const queue = createPlaybackQueue({ fromHz: 8_000, toHz });
    for (let count = 0; count < 5; count += 1) queue.push(tone(160));
    const length = (800 * toHz) / 8_000;
    const { heard } = render(queue, Math.ceil(length / quantum) + 4);
    const last = heard.findLastIndex((sample) => sample !== 0);
    expect(length - last).toBeGreaterThan(0);
    expect(length - last).toBeLessThan(toHz / 1_000);
    expect(Math.max(...heard)).toBeCloseTo(8_000 / 32_768, 2);
  });

  it('sounds the same however the sound was cut', () => {
    const whole = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    const cut = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    whole.push(tone(480));
    for (const at of [0, 7, 160, 333]) cut.push(tone(480).subarray(at, at === 0 ? 7 : at === 7 ? 160 : at === 160 ? 333 : 480));
    expect(render(cut, 30).heard).toEqual(render(whole, 30).heard);
  });

  it('passes a mark in the quantum in which the last sample before it is rendered, and not earlier', () => {
    const queue = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    queue.mark(1);
    queue.push(tone(160));
    queue.mark(2);
    queue.push(tone(160));
    queue.mark(3);
    queue.mark(4);
    // 160 samples are 960 of 48 kHz: seven quanta and a half.
    expect(render(queue, 20).passed).toEqual([
      [1, 1],
      [2, 8],
      [3, 15],
      [4, 15],
    ]);
  });

  it('passes marks in time after a gap, too', () => {
    const queue = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    queue.push(tone(160));
    render(queue, 50);
    queue.push(tone(160));
    queue.mark(1);
    expect(render(queue, 20).passed).toEqual([[1, 8]]);
    queue.mark(2);
    expect(render(queue, 1).passed).toEqual([[2, 1]]);
  });

  it('is silent at once after a clear, and gives back the marks that were not passed, in order', () => {
    const queue = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    queue.mark(1);
    for (const mark of [2, 3, 4]) {
      queue.push(tone(160));
      queue.mark(mark);
    }
    expect(render(queue, 9).passed).toEqual([
      [1, 1],
      [2, 8],
    ]);
    expect(queue.clear()).toEqual([3, 4]);
    expect(queue.clear()).toEqual([]);
    const after = render(queue, 30);
    expect(isSilent(after.heard)).toBe(true);
    expect(after.passed).toEqual([]);
  });

  it('plays what comes after a clear from its first sample, and counts its marks from there', () => {
    const queue = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    queue.push(tone(1_600));
    render(queue, 3);
    queue.clear();
    queue.push(tone(160));
    queue.mark(5);
    const fresh = createPlaybackQueue({ fromHz: 8_000, toHz: 48_000 });
    fresh.push(tone(160));
    const after = render(queue, 10);
    expect(after.heard).toEqual(render(fresh, 10).heard);
    expect(after.passed).toEqual([[5, 8]]);
  });
});
