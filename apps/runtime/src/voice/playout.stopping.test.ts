import { describe, expect, it } from 'vitest';
import { fakeWordMs } from '../providers/text-to-speech/testing/fake-text-to-speech.ts';
import { counting, fx, samplesOf, startPlayout } from './testing/start-playout.ts';

describe('stopping', () => {
  it('clears the line at once, and tells what was heard', async () => {
    const { playout, clock, line, events, speaking } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(650);
    playout.stop(fx(1));
    expect([line.clears, line.queuedMs()]).toEqual([1, 0]);
    expect(events()).toEqual([{ type: 'speech.stopped', effect: fx(1), heard: 'w1 w2 w3' }]);
    expect(speaking.at(-1)).toEqual([650, false]);
    await clock.advance(3_000);
    expect(line.heard()).toEqual([{ atMs: 0, samples: samplesOf(10).slice(0, 650 * 8) }]);
    expect(events()).toHaveLength(1);
  });

  it.each([0, 1])('may come after %i ms', async (ms) => {
    const { playout, clock, line, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(ms);
    playout.stop(fx(1));
    await clock.advance(3_000);
    expect(events()).toEqual([{ type: 'speech.stopped', effect: fx(1), heard: '' }]);
    expect(line.heard().flatMap(({ samples }) => samples)).toHaveLength(ms * 8);
  });

  it('may come before there is any sound, in the same moment or later', async () => {
    const { playout, clock, line, events } = startPlayout({ clauseMs: 500 });
    playout.speak(fx(1), counting(10));
    playout.stop(fx(1));
    playout.speak(fx(2), counting(10));
    await clock.advance(100);
    playout.stop(fx(2));
    await clock.advance(3_000);
    expect(events().map(({ type, effect }) => [type, effect])).toEqual([
      ['speech.stopped', fx(1)],
      ['speech.stopped', fx(2)],
    ]);
    expect([line.heard(), line.clears]).toEqual([[], 0]);
  });

  it('does not take dropped sound for heard, whose marks come back', async () => {
    const { playout, clock, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(650);
    playout.stop(fx(1));
    await clock.advance(1_000);
    playout.resume(fx(1));
    playout.stop(fx(1));
    expect(events().at(-1)).toMatchObject({ type: 'speech.stopped', heard: 'w1 w2 w3' });
  });

  it('of several leaves nothing of any to be heard', async () => {
    const { playout, clock, line, events } = startPlayout();
    for (const number of [1, 2, 3]) playout.speak(fx(number), counting(2));
    await clock.advance(150);
    for (const number of [1, 2, 3]) playout.stop(fx(number));
    await clock.advance(3_000);
    expect(line.heard()).toEqual([{ atMs: 0, samples: samplesOf(2).slice(0, 150 * 8) }]);
    expect(events().map(({ type }) => type)).toEqual(['speech.stopped', 'speech.stopped', 'speech.stopped']);
  });

  it('of the second lets the first be heard to its end, though it was cleared as well', async () => {
    const { playout, clock, line, told } = startPlayout();
    playout.speak(fx(1), counting(2));
    playout.speak(fx(2), counting(2));
    await clock.advance(250);
    playout.stop(fx(2));
    await clock.advance(3_000);
    expect(told.map(({ atMs, event }) => [atMs, event.type, event.effect])).toEqual([
      [250, 'speech.stopped', fx(2)],
      [450, 'speech.finished', fx(1)],
    ]);
    // From the last mark on, at 200 ms.
    expect(line.heard()[0]?.samples).toEqual([...samplesOf(2).slice(0, 2_000), ...samplesOf(2).slice(1_600)]);
  });

  it('of one in the middle leaves the others in their order', async () => {
    const { playout, clock, events } = startPlayout({ wordMs: 80 });
    for (const number of [1, 2, 3]) playout.speak(fx(number), counting(1));
    await clock.advance(10);
    playout.stop(fx(2));
    await clock.advance(3_000);
    expect(events().map(({ effect }) => effect)).toEqual([fx(2), fx(1), fx(3)]);
  });

  it('does not keep what comes after it waiting', async () => {
    const { playout, clock, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(650);
    playout.stop(fx(1));
    playout.speak(fx(2), counting(1));
    await clock.advance(3_000);
    expect(events().at(-1)).toEqual({ type: 'speech.finished', effect: fx(2), heard: 'w1' });
  });

  it('says nothing of what is over, or was never said', async () => {
    const { playout, clock, events, line } = startPlayout();
    playout.speak(fx(1), counting(1));
    await clock.advance(3_000);
    playout.stop(fx(1));
    playout.stop(fx(2));
    expect([events().length, line.clears]).toEqual([1, 0]);
  });
});

describe('resuming', () => {
  it('goes on at most 200 ms before the cut, and ends with everything heard', async () => {
    const { playout, clock, line, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(650);
    playout.stop(fx(1));
    await clock.advance(1_000);
    playout.resume(fx(1));
    await clock.advance(3_000);
    const again = (line.heard()[1]?.samples[0] ?? 0) / 8;
    expect(again).toBeGreaterThan(450);
    expect(again).toBeLessThanOrEqual(600);
    expect(line.heard()[1]?.samples.at(-1)).toBe(samplesOf(10).at(-1));
    expect(events().at(-1)).toEqual({ type: 'speech.finished', effect: fx(1), heard: counting(10) });
  });

  it('begins at the beginning when nothing was heard', async () => {
    const { playout, clock, line, events } = startPlayout({ clauseMs: 300 });
    playout.speak(fx(1), counting(2));
    playout.stop(fx(1));
    await clock.advance(1_000);
    playout.resume(fx(1));
    await clock.advance(3_000);
    expect(line.heard()[0]?.samples).toEqual(samplesOf(2));
    expect(events().at(-1)).toMatchObject({ type: 'speech.finished' });
  });

  it('never un-hears what was heard', async () => {
    const { playout, clock, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    for (const _ of [1, 2, 3]) {
      await clock.advance(450);
      playout.stop(fx(1));
      playout.resume(fx(1));
      playout.stop(fx(1));
      playout.resume(fx(1));
    }
    const heard = events().map((event) => ('heard' in event ? event.heard.length : 0));
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
  });

  it('waits until what is being said is over', async () => {
    const { playout, clock, line } = startPlayout();
    playout.speak(fx(1), counting(4));
    await clock.advance(250);
    playout.stop(fx(1));
    playout.speak(fx(2), counting(2));
    await clock.advance(100);
    playout.resume(fx(1));
    await clock.advance(3_000);
    const samples = line.heard().flatMap((stretch) => stretch.samples);
    expect(samples.slice(2_000, 2_000 + 3_200)).toEqual(samplesOf(2));
    expect(samples.at(-1)).toBe(samplesOf(4).at(-1));
  });

  it('tells of the first sound once', async () => {
    const { playout, clock, firsts } = startPlayout();
    playout.speak(fx(1), counting(4));
    await clock.advance(250);
    playout.stop(fx(1));
    playout.resume(fx(1));
    await clock.advance(3_000);
    expect(firsts).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('forgets what waits, without a word', async () => {
    const { playout, clock, line, events } = startPlayout();
    for (const number of [1, 2, 3]) playout.speak(fx(number), counting(2));
    playout.cancel(fx(2));
    await clock.advance(3_000);
    expect(events().map(({ effect }) => effect)).toEqual([fx(1), fx(3)]);
    expect(line.heard()[0]?.samples.length).toBe(4 * fakeWordMs * 8);
  });

  it('cuts what is heard, and goes on with the next', async () => {
    const { playout, clock, line, told } = startPlayout();
    playout.speak(fx(1), counting(10));
    playout.speak(fx(2), counting(2));
    await clock.advance(250);
    playout.cancel(fx(1));
    expect(line.queuedMs()).toBe(0);
    await clock.advance(3_000);
    expect(told).toEqual([{ atMs: 650, event: { type: 'speech.finished', effect: fx(2), heard: counting(2) } }]);
  });

  it('forgets what was stopped', async () => {
    const { playout, clock, events } = startPlayout();
    playout.speak(fx(1), counting(10));
    await clock.advance(250);
    playout.stop(fx(1));
    playout.cancel(fx(1));
    playout.resume(fx(1));
    await clock.advance(3_000);
    expect(events().map(({ type }) => type)).toEqual(['speech.stopped']);
  });
});
