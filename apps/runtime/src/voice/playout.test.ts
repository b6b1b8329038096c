import { describe, expect, it } from 'vitest';
import { fakeSample, fakeWordMs } from '../providers/text-to-speech/testing/fake-text-to-speech.ts';
import type { TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import { fx, startPlayout } from './testing/start-playout.ts';

/** The fake voice says a word in 200 ms. */
const counting = (words: number, from = 1) => Array.from({ length: words }, (_, index) => `w${from + index}`).join(' ');
const samplesOf = (words: number) => Array.from({ length: words * fakeWordMs * 8 }, (_, place) => fakeSample(place));

describe('speaking', () => {
  it('plays a text to its end, and tells what was heard', async () => {
    const { playout, clock, line, told } = startPlayout();
    playout.speak(fx(1), counting(5));
    await clock.advance(3_000);
    expect(line.heard()).toEqual([{ atMs: 0, samples: samplesOf(5) }]);
    expect(told).toEqual([{ atMs: 1_000, event: { type: 'speech.finished', effect: fx(1), heard: counting(5) } }]);
  });

  it('fills the last frame up with silence', async () => {
    const textToSpeech: TextToSpeech = {
      synthesize: async function* () {
        yield { samples: new Int16Array(1_000).fill(9), text: 'Hi' };
      },
    };
    const { playout, clock, line, told } = startPlayout({ textToSpeech });
    playout.speak(fx(1), 'Hi');
    await clock.advance(3_000);
    const [stretch] = line.heard();
    expect([stretch?.samples.length, stretch?.samples.filter((sample) => sample === 9).length]).toEqual([1_120, 1_000]);
    expect(told[0]?.atMs).toBe(140);
  });

  it('plays two texts in order, without a gap', async () => {
    const { playout, clock, line, events } = startPlayout({ markMs: 60 });
    playout.speak(fx(1), counting(3));
    playout.speak(fx(2), counting(2));
    await clock.advance(3_000);
    expect(line.heard()).toEqual([{ atMs: 0, samples: [...samplesOf(3), ...samplesOf(2)] }]);
    expect(events().map(({ effect }) => effect)).toEqual([fx(1), fx(2)]);
  });

  it('makes the next clause while one is heard', async () => {
    const { playout, clock, line } = startPlayout({ clauseMs: 500 });
    playout.speak(fx(1), 'This is one two three. This is four five six.');
    await clock.advance(5_000);
    expect(line.heard().map(({ atMs, samples }) => [atMs, samples.length / 8])).toEqual([[500, 2_000]]);
  });

  it.each([0, 60, 150])('is never more than 300 ms ahead, when marks take %i ms', async (markMs) => {
    const { playout, clock, aheadMs } = startPlayout({ markMs });
    playout.speak(fx(1), counting(12));
    const most = { aheadMs: 0 };
    for (let ms = 0; ms < 4_000; ms += 1) {
      await clock.advance(1);
      most.aheadMs = Math.max(most.aheadMs, aheadMs());
    }
    expect(most).toEqual({ aheadMs: 300 });
  });

  it('ends in its turn when there is nothing to say', async () => {
    const { playout, clock, told } = startPlayout();
    playout.speak(fx(1), counting(2));
    playout.speak(fx(2), '...');
    playout.speak(fx(3), counting(1));
    await clock.advance(3_000);
    expect(told.map(({ atMs, event }) => [atMs, event.effect, event.type])).toEqual([
      [400, fx(1), 'speech.finished'],
      [400, fx(2), 'speech.finished'],
      [600, fx(3), 'speech.finished'],
    ]);
  });

  it('tells when the first sound was sent, and when it was heard', async () => {
    const { playout, clock, firsts } = startPlayout({ clauseMs: 40, markMs: 60 });
    playout.speak(fx(1), counting(2));
    playout.speak(fx(2), counting(2));
    await clock.advance(3_000);
    // A mark comes 60 ms late: as far as we can know, so does the sound.
    expect(firsts).toEqual([
      { effect: fx(1), firstAudioMs: 40, firstHeardMs: 100 },
      { effect: fx(2), firstAudioMs: expect.any(Number), firstHeardMs: 500 },
    ]);
  });

  it('tells from when to when we speak', async () => {
    const { playout, clock, speaking } = startPlayout({ clauseMs: 40 });
    playout.speak(fx(1), counting(2));
    playout.speak(fx(2), counting(2));
    await clock.advance(3_000);
    expect(speaking).toEqual([
      [40, true],
      [840, false],
    ]);
  });

  it('does not fall silent in a gap while the next clause is made', async () => {
    const { playout, clock, speaking, line } = startPlayout({ clauseMs: 900 });
    playout.speak(fx(1), 'This is one. This is two.');
    await clock.advance(5_000);
    expect(line.heard()).toHaveLength(2);
    expect(speaking).toEqual([
      [900, true],
      [2_400, false],
    ]);
  });
});

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

describe('an interjection', () => {
  it('comes before all that waits, and tells nothing', async () => {
    const { playout, clock, line, events } = startPlayout();
    playout.speak(fx(1), counting(3));
    playout.interject(counting(1));
    await clock.advance(3_000);
    expect(line.heard()).toEqual([{ atMs: 0, samples: [...samplesOf(1), ...samplesOf(3)] }]);
    expect(events().map(({ effect }) => effect)).toEqual([fx(1)]);
  });

  it('comes after what is being said', async () => {
    const { playout, clock, line } = startPlayout();
    playout.speak(fx(1), counting(3));
    playout.speak(fx(2), counting(2));
    await clock.advance(50);
    playout.interject(counting(1));
    await clock.advance(3_000);
    expect(line.heard()[0]?.samples).toEqual([...samplesOf(3), ...samplesOf(1), ...samplesOf(2)]);
  });
});

describe('being drained', () => {
  it('comes when the last word was heard', async () => {
    const { playout, clock } = startPlayout({ markMs: 60 });
    let drainedMs: number | undefined;
    playout.speak(fx(1), counting(2));
    playout.interject(counting(1));
    const drained = playout.drained().then(() => {
      drainedMs = clock.elapsedMs();
    });
    await clock.advance(3_000);
    await drained;
    expect(drainedMs).toBe(660);
  });

  it('comes at once when there is nothing to say, or all is stopped or cancelled', async () => {
    const { playout } = startPlayout();
    await playout.drained();
    playout.speak(fx(1), counting(2));
    playout.speak(fx(2), counting(2));
    playout.stop(fx(1));
    const drained = playout.drained();
    playout.cancel(fx(2));
    await drained;
  });
});

describe('when something fails', () => {
  it('says why a text could not be made, and goes on with the next', async () => {
    const { playout, clock, events } = startPlayout({ failsAt: 'w7' });
    playout.speak(fx(1), 'w7');
    playout.speak(fx(2), counting(1));
    await clock.advance(3_000);
    expect(events()).toEqual([
      { type: 'speech.failed', effect: fx(1), reason: 'Nobody can say "w7".' },
      { type: 'speech.finished', effect: fx(2), heard: 'w1' },
    ]);
  });

  it('plays what could be made first', async () => {
    const { playout, clock, line, told } = startPlayout({ failsAt: 'w7' });
    playout.speak(fx(1), 'Hello there! And w7.');
    await clock.advance(3_000);
    expect(line.heard()[0]?.samples.length).toBe(400 * 8);
    expect(told.map(({ atMs, event }) => [atMs, event.type])).toEqual([[400, 'speech.failed']]);
  });

  it('gives up a voice that does not come', async () => {
    const textToSpeech: TextToSpeech = {
      synthesize: async function* () {
        await new Promise(() => {});
      },
    };
    const { playout, clock, told } = startPlayout({ textToSpeech });
    playout.speak(fx(1), counting(1));
    await clock.advance(60_000);
    expect(told).toEqual([
      { atMs: 10_000, event: { type: 'speech.failed', effect: fx(1), reason: expect.stringContaining('gave no sound within 10000 ms') } },
    ]);
    expect(clock.sleeping).toBe(0);
  });

  it('needs only some of the marks', async () => {
    const { playout, clock, told } = startPlayout({ loses: (name) => /[13579]$/.test(name) });
    playout.speak(fx(1), counting(8));
    await clock.advance(4_000);
    expect(told).toEqual([{ atMs: 1_600, event: { type: 'speech.finished', effect: fx(1), heard: counting(8) } }]);
  });

  it('does not wait for the marks of what it cleared', async () => {
    const { playout, clock, events } = startPlayout({ loses: (name) => name.startsWith('1:') });
    playout.speak(fx(1), counting(4));
    await clock.advance(150);
    playout.stop(fx(1));
    playout.resume(fx(1));
    await clock.advance(3_000);
    expect(events().at(-1)).toEqual({ type: 'speech.finished', effect: fx(1), heard: counting(4) });
  });

  it.each(['', 'turn-3', '1:', '1:999', '0:1', '2:1', 'x1:1'])('does not mind a mark that is not its own: %j', async (name) => {
    const { playout, clock, told } = startPlayout();
    playout.markPassed(name);
    playout.speak(fx(1), counting(2));
    await clock.advance(3_000);
    expect(told.map(({ atMs }) => atMs)).toEqual([400]);
  });

  it('gives up a line that does not confirm, and tries it again with the next', async () => {
    const { playout, clock, told, speaking } = startPlayout({ loses: (name) => name.startsWith('1:') });
    playout.speak(fx(1), counting(5));
    playout.speak(fx(2), counting(1));
    await clock.advance(20_000);
    expect(told.map(({ atMs, event }) => [atMs, event.type, event.effect])).toEqual([
      [5_300, 'speech.failed', fx(1)],
      [5_500, 'speech.finished', fx(2)],
    ]);
    expect(speaking.map(([, isSpeaking]) => isSpeaking)).toEqual([true, false, true, false]);
  });
});

describe('the end', () => {
  it('leaves nothing behind: no timer, no event, nobody waiting', async () => {
    const { playout, clock, told, speaking, line } = startPlayout({ clauseMs: 100 });
    playout.speak(fx(1), 'This is one two three. This is four five six.');
    playout.speak(fx(2), counting(4));
    await clock.advance(250);
    const drained = playout.drained();
    playout.close();
    await drained;
    const clears = line.clears;
    playout.speak(fx(3), counting(1));
    playout.interject(counting(1));
    for (const number of [1, 2, 3]) playout.stop(fx(number));
    await clock.advance(10_000);
    expect([told, speaking.length, line.clears - clears, clock.sleeping]).toEqual([[], 1, 0, 0]);
  });

  it('may come while nothing is said', async () => {
    const { playout, clock } = startPlayout();
    playout.close();
    await Promise.all([playout.drained(), playout.idle()]);
    expect(clock.sleeping).toBe(0);
  });
});

it('is idle when no clause is being made', async () => {
  const gate = Promise.withResolvers<void>();
  const textToSpeech: TextToSpeech = {
    synthesize: async function* () {
      await gate.promise;
      yield { samples: new Int16Array(1_600).fill(1), text: 'Hi' };
    },
  };
  const { playout, line } = startPlayout({ textToSpeech });
  playout.speak(fx(1), 'Hi');
  const idle = playout.idle().then(() => line.queuedMs());
  gate.resolve();
  expect(await idle).toBe(200);
});
