import { describe, expect, it } from 'vitest';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type Forked, fork } from './fork.ts';
import { simulate } from './simulate.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });
const understand = understandPlainly;
const booked = { plugins: { 'calendar.book': [{ type: 'succeeded' as const, output: { bookingId: 'B7' } }] } };

function held() {
  const one = simulate({ program, understand });
  one.says('Ada Lovelace');
  const asked = one.trace().entries.length;
  one.says('yes');
  return { trace: one.trace(), asked };
}

function forkedAt(index: number): Forked {
  const forked = fork(program, held().trace, index);
  if (forked.type === 'diverged') throw new Error(forked.explanation.join(' '));
  return forked;
}

describe('a call that goes on from another one', () => {
  it('is where that one was, and goes otherwise from there', () => {
    const other = simulate({ program, understand, from: forkedAt(held().asked), world: booked });
    other.says('yes');
    expect([other.hears(), other.outcomes().length]).toEqual([['You are booked. Goodbye.'], 1]);
  });

  it('asks the world again for what was not answered then', () => {
    const { trace } = held();
    const asking = trace.entries.findIndex((entry) => entry.type === 'effect' && entry.effect.type === 'call-plugin');
    const other = simulate({ program, understand, from: forkedAt(asking), world: booked });
    expect(other.hears()).toEqual(['You are booked. Goodbye.']);
  });

  it('goes on with another program too', () => {
    const changed = simulateProgram({ ...bookingSketch, bye: { type: 'end', config: { text: 'Done.' } } }, { variables: bookingVariables });
    const other = simulate({ program: changed, understand, from: forkedAt(held().asked), world: booked });
    other.says('yes');
    expect(other.hears()).toEqual(['Done.']);
  });

  it('begins anew at its beginning', () => {
    expect(forkedAt(0)).toMatchObject({ scene: { state: { status: 'new' } }, entries: [] });
  });

  it('has no place in a program that would not have come so far', () => {
    const changed = simulateProgram(
      { ...bookingSketch, hello: { ...bookingSketch.hello, config: { text: 'Hi.' } } },
      { variables: bookingVariables },
    );
    expect(fork(changed, held().trace, 9)).toMatchObject({ type: 'diverged', entry: 0 });
  });
});
