import { type CallEvent, type Effect, effectSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallState, newCall } from './call-state.ts';
import { type StepResult, step } from './step.ts';
import { eventOf, type Happening, happening, started } from './testing/random-events.ts';
import { type RandomFlow, randomFlow } from './testing/random-flow.ts';
import { typeProgram } from './testing/type-program.ts';

interface Step {
  readonly before: CallState;
  readonly event: CallEvent;
  readonly result: StepResult;
}

function run({ flow, parts }: RandomFlow, happenings: readonly Happening[]): readonly Step[] {
  const program = typeProgram(flow, parts);
  const steps: Step[] = [];
  let state = freeze(newCall);
  const happens = (event: CallEvent) => {
    const result = step(program, state, freeze(event));
    steps.push({ before: state, event, result: freeze(result) });
    state = result.state;
  };
  happens(started);
  for (const one of happenings) happens(eventOf(one, state));
  return steps;
}

/** What is frozen and changed all the same, throws. */
function freeze<Thing>(thing: Thing): Thing {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing;
  for (const part of Object.values(thing)) freeze(part);
  return Object.freeze(thing);
}

const numRuns = 200;
const happenings = fc.array(happening, { minLength: 20, maxLength: 60 });

const law = (name: string, holds: (steps: readonly Step[]) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(randomFlow, happenings, (flow, all) => holds(run(flow, all))),
      { numRuns },
    );
  });

/** Effects that are waited for, by what was wished for and cancelled, and by what the state says was answered. */
function follow(steps: readonly Step[], each: (step: Step, open: ReadonlyMap<string, Effect>, cancelled: ReadonlySet<string>) => void) {
  const open = new Map<string, Effect>();
  const cancelled = new Set<string>();
  for (const one of steps) {
    const { before, result } = one;
    for (const effect of result.effects) {
      if ('id' in effect) open.set(effect.id, effect);
      if (effect.type !== 'cancel') continue;
      expect(open.has(effect.target) || before.pending[effect.target] !== undefined).toBe(true);
      expect(cancelled.has(effect.target)).toBe(false);
      open.delete(effect.target);
      cancelled.add(effect.target);
    }
    for (const id of Object.keys(before.pending)) if (!(id in result.state.pending)) open.delete(id);
    each(one, open, cancelled);
  }
}

describe('in every flow, and in every order of things', () => {
  it('calls come to all kinds of places', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomFlow, happenings, (flow, all) => {
        for (const { result } of run(flow, all)) {
          const { part, endReason, stack, rescue, status } = result.state;
          for (const one of [`in ${part}`, `as ${endReason}`, rescue, status]) seen.add(one);
          for (const frame of stack) seen.add(frame.type === 'handler' && frame.left !== undefined ? 'handler around a part' : frame.type);
          for (const { type } of result.effects) seen.add(type);
        }
      }),
      { numRuns: 600 },
    );
    expect([...seen].sort()).toEqual(
      [
        ...['in ', 'in outer', 'in inner', 'running', 'ended', 'part', 'handler', 'handler around a part'],
        ...['as undefined', 'as flow-ended', 'as caller-hung-up', 'as ran-too-long', 'as stuck'],
        ...['none', 'fallback', 'last-words'],
        ...['speak', 'listen', 'respond', 'call-plugin', 'note-outcome', 'stop-speaking', 'resume-speaking', 'cancel', 'end-call'],
      ].sort(),
    );
  });

  law('a call that has ended stays ended, and wishes for nothing more', (steps) => {
    for (const { before, result } of steps)
      if (before.status === 'ended') expect(result).toEqual({ state: before, effects: [], isStale: true });
  });

  law('a hang-up ends the call from anywhere, and nothing is said after it', (steps) => {
    for (const { before, event, result } of steps) {
      if (event.type !== 'caller.hung-up' || before.status === 'ended') continue;
      const others = result.effects.filter(({ type }) => type !== 'cancel');
      expect([result.state.status, result.state.pending, others]).toEqual(['ended', {}, [{ type: 'end-call', reason: 'caller-hung-up' }]]);
    }
  });

  law('a call ends with one last wish, and waits for nothing then', (steps) => {
    for (const { before, result } of steps) {
      const ends = result.effects.filter(({ type }) => type === 'end-call');
      const endsNow = before.status !== 'ended' && result.state.status === 'ended';
      expect(ends).toHaveLength(endsNow ? 1 : 0);
      if (endsNow) expect([result.effects.at(-1)?.type, result.state.pending]).toEqual(['end-call', {}]);
    }
  });

  law('a call that goes on waits for something', (steps) => {
    for (const { result } of steps) if (result.state.status === 'running') expect(Object.keys(result.state.pending)).not.toEqual([]);
  });

  law('an answer to what nobody waits for changes nothing', (steps) => {
    for (const { before, event, result } of steps) {
      const isForNobody = 'effect' in event && before.pending[event.effect] === undefined;
      if (isForNobody) expect(result.isStale).toBe(true);
      if (result.isStale) expect(result).toEqual({ state: before, effects: [], isStale: true });
    }
  });

  law('what is pending was wished for in this visit: that of a visit that is over was cancelled', (steps) => {
    follow(steps, ({ result: { state } }, open) => {
      expect([...open.keys()].sort()).toEqual(Object.keys(state.pending).sort());
      for (const effect of open.values()) expect(effect).toMatchObject({ visit: state.visit });
    });
  });

  law('a tool that was cancelled never has its result applied', (steps) => {
    follow(steps, ({ result: { state } }, _open, cancelled) => expect(cancelled.has(String(state.variables.result))).toBe(false));
  });

  law('two of a kind are never pending at once', (steps) => {
    for (const { result } of steps) {
      const kinds = Object.values(result.state.pending).map(({ type }) => type);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  law('a call comes to no more than a hundred nodes without waiting, and as many whenever it is stuck', (steps) => {
    const stages = ['none', 'handler', 'fallback', 'last-words'];
    for (const { before, result } of steps) {
      const helped = stages.indexOf(result.state.rescue) - stages.indexOf(before.rescue);
      // Coming back from a part begins a visit, and comes to no node.
      expect(result.state.visit - before.visit).toBeLessThanOrEqual(200 * (helped + 1) + 1);
    }
  });

  law('what helps a stuck call is tried in order, and nothing of it twice', (steps) => {
    const stages = ['none', 'handler', 'fallback', 'last-words'];
    for (const { before, result } of steps)
      expect(stages.indexOf(result.state.rescue)).toBeGreaterThanOrEqual(stages.indexOf(before.rescue));
  });

  law('time never runs backwards', (steps) => {
    for (const { before, result } of steps) expect(result.state.atMs).toBeGreaterThanOrEqual(before.atMs);
  });

  law('a call is never taken deeper than eight frames', (steps) => {
    for (const { result } of steps) expect(result.state.stack.length).toBeLessThanOrEqual(8);
  });

  law('the state is JSON, and effects are what the schema says', (steps) => {
    for (const { result } of steps) {
      expect(JSON.parse(JSON.stringify(result.state))).toStrictEqual(result.state);
      for (const effect of result.effects) expect(effectSchema.parse(effect)).toEqual(effect);
    }
  });

  law('what is held is not cut by anything that the caller says or does but hang up', (steps) => {
    for (const { before, event, result } of steps) {
      if (!event.type.startsWith('caller.') || event.type === 'caller.hung-up' || event.type === 'caller.stayed-silent') continue;
      for (const [id, { interruption }] of Object.entries(before.pending))
        if (interruption === 'held') expect(result.state.pending).toHaveProperty(id);
    }
  });

  law('what is cut is cut once, goes on only after that, and stays cut no longer than till the caller is done', (steps) => {
    const cut = new Set<string>();
    for (const { event, result } of steps) {
      for (const effect of result.effects) {
        if (effect.type === 'stop-speaking') expect(cut.has(effect.target)).toBe(false);
        if (effect.type === 'stop-speaking') cut.add(effect.target);
        if (effect.type === 'resume-speaking') expect(cut.delete(effect.target)).toBe(true);
      }
      const isDone = ['caller.spoke', 'caller.keyed', 'caller.backchannelled', 'caller.false-alarm'].includes(event.type);
      const isCut = Object.values(result.state.pending).some((entry) => entry.isCut === true);
      if (isDone) expect(isCut).toBe(false);
    }
  });

  it('the same call goes the same way again', () => {
    fc.assert(
      fc.property(randomFlow, happenings, (flow, all) => {
        expect(run(flow, all)).toEqual(run(flow, all));
      }),
      { numRuns: 50 },
    );
  });
});
