import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from './testing/interleavings/laws/law.ts';
import { runSchedule } from './testing/interleavings/run-schedule.ts';
import { type RandomFlow, randomFlow } from './testing/random-flow.ts';
import { typeProgram } from './testing/type-program.ts';

const seeds = fc.array(fc.nat(), { minLength: 3, maxLength: 3 });
const programOf = ({ flow, parts }: RandomFlow) => typeProgram(flow, parts);

describe('in every flow, and in every order of things', () => {
  it('calls keep the laws of the core', () => {
    fc.assert(
      fc.property(randomFlow, seeds, (flow, all) => {
        const program = programOf(flow);
        for (const [index, seed] of all.entries()) {
          const { broken } = runSchedule({ program, seed, depth: index === 0 ? 'whole-call' : 'steps' });
          expect(broken).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('calls come to all kinds of places', () => {
    const seen = new Set<string>();
    const note = ({ result: { state, effects } }: Step) => {
      const { part, endReason, stack, rescue, status } = state;
      for (const one of [`in ${part}`, `as ${endReason}`, rescue, status]) seen.add(one);
      for (const frame of stack) seen.add(frame.type === 'handler' && frame.left !== undefined ? 'handler around a part' : frame.type);
      for (const { type } of effects) seen.add(type);
    };
    // Always the same flows and schedules: what is among them is no question of luck.
    for (const [seed, flow] of fc.sample(randomFlow, { numRuns: 800, seed: 1 }).entries())
      runSchedule({ program: programOf(flow), seed, watch: note });
    expect([...seen].sort()).toEqual(
      [
        ...['in ', 'in outer', 'in inner', 'running', 'ended', 'part', 'handler', 'handler around a part', 'new'],
        ...['as undefined', 'as flow-ended', 'as caller-hung-up', 'as ran-too-long', 'as stuck'],
        ...['none', 'fallback', 'last-words'],
        ...['speak', 'listen', 'respond', 'call-plugin', 'note-outcome', 'stop-speaking', 'resume-speaking', 'cancel', 'end-call'],
      ].sort(),
    );
  });
});
