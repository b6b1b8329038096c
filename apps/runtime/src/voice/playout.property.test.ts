import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostAheadMs as mostAllowedMs } from './playout-rules.ts';
import { fx, startPlayout } from './testing/start-playout.ts';

const number = fc.integer({ min: 1, max: 5 });
const step = fc.oneof(
  fc.record({ type: fc.constantFrom('stop' as const, 'resume' as const, 'cancel' as const), number }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('speak' as const), words: fc.integer({ min: 0, max: 8 }) }) },
  fc.record({ type: fc.constant('interject' as const), words: fc.integer({ min: 1, max: 2 }) }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }) },
);
const stage = fc.record({
  markMs: fc.constantFrom(0, 1, 60, 150),
  clauseMs: fc.constantFrom(0, 0, 70, 400),
  wordMs: fc.constantFrom(33, 137, 200),
});
const textOf = (words: number) => Array.from({ length: words }, (_, index) => `w${index}${index % 3 === 2 ? '!' : ''}`).join(' ');

describe('playout, whatever happens', () => {
  it('stays within 300 ms of what was confirmed, and ends every speech once', async () => {
    await fc.assert(
      fc.asyncProperty(stage, fc.array(step, { maxLength: 25 }), async (props, steps) => {
        const { playout, clock, mostAheadMs, events, told, speaking } = startPlayout(props);
        const texts = new Map<string, string>();
        const cancelled = new Set<string>();
        for (const one of steps) {
          if (one.type === 'wait') await clock.advance(one.ms);
          else if (one.type === 'interject') playout.interject(textOf(one.words));
          else if (one.type === 'speak') {
            texts.set(fx(texts.size + 1), textOf(one.words));
            playout.speak(fx(texts.size), textOf(one.words));
          } else {
            playout[one.type](fx(one.number));
            const isOver = events().some(({ type, effect }) => type === 'speech.finished' && effect === fx(one.number));
            if (one.type === 'cancel' && texts.has(fx(one.number)) && !isOver) cancelled.add(fx(one.number));
          }
        }
        for (const effect of texts.keys()) playout.resume(effect as ReturnType<typeof fx>);
        const drained = playout.drained();
        await clock.advance(1_000 + texts.size * 3_000 + steps.length * 1_500);
        await drained;
        expect(mostAheadMs()).toBeLessThanOrEqual(mostAllowedMs);

        const finished = events().filter(({ type }) => type === 'speech.finished');
        const expected = [...texts].filter(([effect]) => !cancelled.has(effect));
        expect(new Map(finished.map((event) => [event.effect as string, 'heard' in event ? event.heard : '']))).toEqual(new Map(expected));
        expect(finished).toHaveLength(expected.length);
        for (const { event } of told) if ('heard' in event) expect(texts.get(event.effect)?.startsWith(event.heard)).toBe(true);
        expect(speaking.every(([, isSpeaking], index) => isSpeaking === (index % 2 === 0))).toBe(true);
        expect(speaking.length % 2).toBe(0);
        playout.close();
        expect(clock.sleeping).toBe(0);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
