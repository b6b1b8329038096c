import type { Trace } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { understandPlainly } from './explore/plausible-answers.ts';
import { replay } from './replay.ts';
import { simulate } from './simulate.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });
const variables = bookingVariables;

function held(): Trace {
  const one = simulate({ program, understand: understandPlainly });
  one.says('Ada Lovelace');
  one.says('yes');
  return one.trace();
}

describe('a call that is run again', () => {
  it('wishes for the same with the same program, and the hash of that tells so', () => {
    const hash = 'hash' in replay(program, held()) ? replay(program, held()) : undefined;
    expect(hash).toEqual({ type: 'identical', effects: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(replay(program, { ...held(), entries: held().entries.slice(0, -1) })).not.toEqual(hash);
  });

  it('tells the first thing that another program does otherwise', () => {
    const changed = simulateProgram({ ...bookingSketch, sorry: { type: 'end', config: { text: 'Goodbye.' } } }, { variables });
    const result = replay(changed, held());
    expect(result.type === 'diverged' && [result.event.type, result.then, result.now]).toMatchObject([
      'plugin.failed',
      [{ type: 'speak', text: 'I am sorry. Please call again.' }],
      [{ type: 'speak', text: 'Goodbye.' }],
    ]);
  });

  it('tells where the call went then, and where it would go now', () => {
    const changed = simulateProgram(
      { ...bookingSketch, sure: { ...bookingSketch.sure, to: { ...bookingSketch.sure.to, answered: 'sorry' } } },
      { variables },
    );
    const result = replay(changed, held(), program);
    expect(result.type === 'diverged' && result.explanation).toEqual([
      'It parts when the caller says "yes".',
      'Then, it calls the action "book" of "calendar" with {}; now, it says "I am sorry. Please call again.".',
      'Then, the call leaves "nd_sure" (ask) by "answered", comes to "nd_book" (do).',
      'Now, the call leaves "nd_sure" (ask) by "answered", comes to "nd_sorry" (end).',
    ]);
  });
});
