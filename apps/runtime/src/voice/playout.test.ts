import { describe, expect, it } from 'vitest';
import type { TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import { counting, fx, samplesOf, startPlayout } from './testing/start-playout.ts';

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
    const { playout, clock, mostAheadMs } = startPlayout({ markMs });
    playout.speak(fx(1), counting(12));
    await clock.advance(4_000);
    expect(mostAheadMs()).toBe(300);
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
