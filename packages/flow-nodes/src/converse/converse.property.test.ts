import { holdSchedules } from '@callwright/flow-engine/testing/hold-schedules';
import type { Step } from '@callwright/flow-engine/testing/laws';
import { runSchedule } from '@callwright/flow-engine/testing/run-schedule';
import { actionSignatureSchema, type Effect } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { programOf } from '../testing/call.ts';
import { flowAround } from '../testing/drive.ts';

const slots = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'find',
  title: 'Find',
  input: { day: { type: 'date', title: 'Day' } },
  output: { first: { type: 'text', title: 'First' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

const config = {
  instructions: 'Find a day.',
  openingWords: 'Hello.',
  tools: [
    { type: 'action', plugin: 'calendar', action: 'find', output: { first: 'first' } },
    { type: 'exit', name: 'done', description: 'Done.', needs: ['day'] },
  ],
  extracts: [{ name: 'day', description: 'The day', variable: 'day' }],
  longestTurns: 6,
  silences: 0,
};
const program = programOf(flowAround('converse', config, { day: { type: 'date' }, first: { type: 'text' } }), [slots]);

/** Each of several hundred calls, step by step. */
function runs(holds: (steps: readonly Step[]) => void): void {
  for (let seed = 1; seed <= 400; seed += 1) {
    const steps: Step[] = [];
    runSchedule({ program, seed, watch: (one) => steps.push(one) });
    holds(steps);
  }
}

describe('a conversation, in every order of things', () => {
  it('keeps the laws of the core, and leaves by every port', () => {
    const { failures, missing } = holdSchedules({ flow: 'conversation', program, from: 1, count: 600 });
    expect([failures, missing]).toEqual([[], []]);
  });

  it('tells the model once what it is for, and each message once', () => {
    runs((steps) => {
      const wished = steps.flatMap(({ result }) => result.effects).filter((effect): effect is RespondEffect => effect.type === 'respond');
      expect(wished.map(({ opening }) => opening !== undefined)).toEqual(wished.map((_, index) => index === 0));
      const messages = wished.flatMap((effect) => effect.messages);
      expect(new Set(messages).size).toBe(messages.length);
    });
  });

  it('applies no result of a tool that nobody waits for', () => {
    runs((steps) => {
      for (const { before, event, result } of steps) {
        const isWaitedFor = 'effect' in event && before.pending[event.effect]?.type === 'call-plugin';
        if (event.type === 'plugin.succeeded' && !isWaitedFor) expect(result.state.variables).toEqual(before.variables);
      }
    });
  });

  it('leaves by done only when it has found out what that needs', () => {
    runs((steps) => {
      for (const { result } of steps) {
        const isDone = result.effects.some((effect) => effect.type === 'speak' && effect.text === 'done');
        if (isDone) expect(Object.keys(result.state.variables)).toContain('day');
      }
    });
  });
});

type RespondEffect = Extract<Effect, { type: 'respond' }>;
