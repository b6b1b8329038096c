import { describe, expect, it } from 'vitest';
import { newCall } from './call-state.ts';
import { step } from './step.ts';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

const program = typeProgram(
  buildFlow({
    start: { type: 'start', to: { next: 'name' } },
    name: { type: 'ask', config: { text: 'Your name?' }, to: { answered: 'bye', silent: 'bye', lost: 'bye' } },
    bye: { type: 'end', config: { text: 'Goodbye.' } },
  }),
);
const begins = {
  type: 'call.started',
  at: 0,
  startedAt: '2026-11-23T09:00:00Z',
  timeZone: 'UTC',
  engine: '1',
  seed: 1,
  variables: {},
} as const;

describe('a call', () => {
  it('has not begun before it is said to have started: nothing happens in it', () => {
    expect(step(program, newCall, { type: 'caller.hung-up', at: 0 })).toEqual({ state: newCall, effects: [], isStale: true });
  });

  it('begins once, and stays where it is when it is said to have started again', () => {
    const { state } = step(program, newCall, begins);
    expect(step(program, state, { ...begins, at: 5_000, variables: { name: 'Bert' } })).toEqual({ state, effects: [], isStale: true });
  });

  it('says nothing about a caller whose number is not known', () => {
    expect(testCall(program).state()).not.toHaveProperty('caller');
    expect(testCall(program, { caller: '+12025550100' }).state()).toHaveProperty('caller', '+12025550100');
  });

  it('says its last words when the program does not know the node that it is in', () => {
    const { state } = step(program, newCall, begins);
    const { effects, state: after } = step({ ...program, nodes: {} }, state, {
      type: 'caller.keyed',
      at: 1_000,
      keys: '1',
      understood: { type: 'nothing' },
    });
    expect(effects.map(({ type }) => type)).toEqual(['cancel', 'speak']);
    expect(after).toMatchObject({ status: 'running', rescue: 'last-words' });
  });
});
