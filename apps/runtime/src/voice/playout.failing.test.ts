import { describe, expect, it } from 'vitest';
import type { TextToSpeech } from '../providers/text-to-speech/text-to-speech.ts';
import { counting, fx, startPlayout } from './testing/start-playout.ts';

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
