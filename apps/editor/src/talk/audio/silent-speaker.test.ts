import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { createSilentSpeaker } from './silent-speaker.ts';

describe('a speaker that nobody hears', () => {
  it('passes a mark when what is before it would have been played', async () => {
    const clock = createTestClock();
    const closed = new AbortController();
    const speaker = createSilentSpeaker(clock, closed.signal);
    const passed: [string, number][] = [];
    const note = (name: string) => () => passed.push([name, clock.elapsedMs()]);
    speaker.play(new Int16Array(800));
    speaker.mark(note('first'));
    speaker.play(new Int16Array(8_000));
    speaker.mark(note('second'));
    speaker.mark(note('third'));
    await clock.advance(300);
    speaker.clear();
    expect(passed).toEqual([
      ['first', 100],
      ['second', 300],
      ['third', 300],
    ]);
    closed.abort();
    await clock.advance(0);
    expect(clock.sleeping).toBe(0);
  });
});
