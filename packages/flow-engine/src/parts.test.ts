import type { NodeId } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { newCall } from './call-state.ts';
import type { CompiledNode } from './node-definition.ts';
import type { Program } from './program.ts';
import { step } from './step.ts';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

const answer = (to: string) => ({ answered: to, silent: to, lost: to });
/** Asks who it is, and keeps count of nothing else. */
const identify = buildFlow(
  {
    start: { type: 'start', to: { next: 'who' } },
    who: {
      type: 'ask',
      config: { text: 'Who are you, {{ greeting }}?', variable: 'name' },
      to: { answered: 'known', silent: 'gone', lost: 'gone' },
    },
    known: { type: 'end', config: { outcome: 'known' } },
    gone: { type: 'end', config: { outcome: 'unknown' } },
  },
  { variables: { greeting: { type: 'text' }, name: { type: 'text' }, secret: { type: 'text' } }, inputs: ['greeting'], outputs: ['name'] },
);
const main = buildFlow(
  {
    start: { type: 'start', to: { next: 'secret' } },
    secret: { type: 'keep', config: { variable: 'secret', value: '"s"' }, to: { next: 'run' } },
    run: {
      type: 'run',
      config: {
        flow: 'identify',
        inputs: { greeting: '"dear " + "caller"', secret: 'secret' },
        keeps: { name: 'caller' },
        outcomes: ['known', 'unknown'],
      },
      to: { known: 'hello', unknown: 'end' },
    },
    hello: { type: 'say', config: { text: 'Hello {{ caller }}.' }, to: { done: 'end' } },
    end: { type: 'end' },
    hours: { type: 'ask', config: { text: 'Which day?', variable: 'day' }, to: answer('back') },
    back: { type: 'back' },
    bye: { type: 'end' },
  },
  {
    variables: { secret: { type: 'text' }, caller: { type: 'text' }, day: { type: 'text' } },
    handlers: {
      hours: { on: { type: 'intent', examples: ['hours'] }, to: 'hours' },
      bye: { on: { type: 'keypad', keys: '9' }, to: 'bye' },
    },
  },
);
const program = typeProgram(main, { identify });

const started = {
  type: 'call.started',
  at: 0,
  startedAt: '2026-11-23T09:00:00Z',
  timeZone: 'UTC',
  engine: '1',
  seed: 1,
  variables: {},
} as const;

describe('a flow that runs as a part', () => {
  it('knows its inputs and nothing else, and gives its outputs back by its outcome', () => {
    const call = testCall(program);
    expect(call.state()).toMatchObject({ part: 'identify', node: 'nd_who', variables: { greeting: 'dear caller' } });
    call.says('Ada');
    expect(call.wishes()).toEqual(['speak Who are you, dear caller?', 'listen', 'cancel fx_1', 'speak Hello Ada.']);
    expect(call.state()).toMatchObject({ part: '', node: 'nd_hello', stack: [], variables: { secret: 's', caller: 'Ada' } });
  });

  it('counts its own visits, from one whenever it is run', () => {
    const call = testCall(program);
    expect([call.state().visits, call.state().stack]).toEqual([
      { nd_start: 1, nd_who: 1 },
      [{ type: 'part', part: '', node: 'nd_run', variables: { secret: 's' }, visits: { nd_start: 1, nd_secret: 1, nd_run: 1 } }],
    ]);
  });

  it('is ended with the whole call by a caller who hangs up', () => {
    const call = testCall(program);
    call.happens({ type: 'caller.hung-up' });
    expect(call.state()).toMatchObject({ status: 'ended', endReason: 'caller-hung-up' });
  });

  it('is left for a handler of the flow around it, and come back to as it was', () => {
    const call = testCall(program);
    const inPart = call.state();
    call.says('hours', { handler: 'hd_hours' });
    expect(call.state()).toMatchObject({ part: '', node: 'nd_hours', variables: { secret: 's' } });
    call.says('Monday');
    expect(call.state()).toMatchObject({ part: 'identify', node: 'nd_who', variables: inPart.variables, visits: inPart.visits });
    call.says('Ada');
    expect(call.state()).toMatchObject({ part: '', node: 'nd_hello', variables: { secret: 's', day: 'Monday', caller: 'Ada' }, stack: [] });
  });

  it('does not keep a handler of the flow around it from ending the call', () => {
    const call = testCall(program);
    call.presses('9');
    expect(call.state()).toMatchObject({ status: 'ended', endReason: 'flow-ended' });
  });

  it('runs within a part, and each comes back to its own', () => {
    const middle = buildFlow(
      {
        start: { type: 'start', to: { next: 'run' } },
        run: {
          type: 'run',
          config: { flow: 'identify', inputs: { greeting: '"you"' }, keeps: { name: 'name' }, outcomes: ['known', 'unknown'] },
          to: { known: 'end', unknown: 'end' },
        },
        end: { type: 'end' },
      },
      { variables: { name: { type: 'text' } }, outputs: ['name'] },
    );
    const outer = buildFlow(
      {
        start: { type: 'start', to: { next: 'run' } },
        run: { type: 'run', config: { flow: 'middle', keeps: { name: 'caller' } }, to: { done: 'hello' } },
        hello: { type: 'say', config: { text: 'Hello {{ caller }}.' }, to: { done: 'end' } },
        end: { type: 'end' },
        hours: { type: 'ask', config: { text: 'Which day?', variable: 'day' }, to: answer('back') },
        back: { type: 'back' },
      },
      {
        variables: { caller: { type: 'text' }, day: { type: 'text' } },
        handlers: { hours: { on: { type: 'intent', examples: ['hours'] }, to: 'hours' } },
      },
    );
    const call = testCall(typeProgram(outer, { middle, identify }));
    expect(call.state().stack.map(({ part }) => part)).toEqual(['', 'middle']);
    call.says('hours', { handler: 'hd_hours' });
    call.says('Monday');
    expect(call.state().stack.map(({ part }) => part)).toEqual(['', 'middle']);
    call.says('Ada');
    expect(call.wishes().at(-1)).toBe('speak Hello Ada.');
  });

  it('comes back to the flow around it also from a handler of its own', () => {
    const part = buildFlow(
      { start: { type: 'start', to: { next: 'who' } }, who: { type: 'ask' }, enough: { type: 'end', config: { outcome: 'enough' } } },
      { handlers: { enough: { on: { type: 'keypad', keys: '0' }, to: 'enough' } } },
    );
    const run = { type: 'run', config: { flow: 'part', outcomes: ['enough'] }, to: { enough: 'on' } };
    const outer = buildFlow({ start: { type: 'start', to: { next: 'run' } }, run, on: { type: 'ask', config: { text: 'And now?' } } });
    const call = testCall(typeProgram(outer, { part }));
    call.presses('0');
    expect(call.state()).toMatchObject({ status: 'running', part: '', node: 'nd_on', stack: [] });
  });

  it('keeps to its own settings', () => {
    const start = { type: 'start', to: { next: 'next' } };
    const part = buildFlow({ start, next: { type: 'ask' } }, { settings: { patienceMs: 2_500 } });
    const outer = buildFlow({ start, next: { type: 'run', config: { flow: 'part' } } }, { settings: { patienceMs: 9_000 } });
    const { effects } = step(typeProgram(outer, { part }), newCall, started);
    expect(effects).toMatchObject([{ type: 'speak' }, { type: 'listen', patienceMs: 2_500 }]);
  });

  it('takes the whole call with it when that is over in another way', () => {
    const part = program.parts.identify as Program;
    const who = part.nodes['nd_who' as NodeId] as CompiledNode;
    const leaving = { ...who, definition: { ...who.definition, on: () => ({ end: { reason: 'transferred' as const } }) } };
    const changed = { ...program, parts: { identify: { ...part, nodes: { ...part.nodes, nd_who: leaving } } } };
    const call = testCall(changed);
    call.says('Ada');
    expect(call.state()).toMatchObject({ status: 'ended', endReason: 'transferred' });
  });

  it('leaves the call stuck when the node that wanted it is not there any more', () => {
    const call = testCall(program);
    const { nd_run: _gone, ...nodes } = program.nodes as Record<string, CompiledNode>;
    const said = { type: 'caller.spoke', at: 5_000, words: 'Ada', understood: { type: 'text', value: 'Ada' } } as const;
    const { state } = step({ ...program, nodes }, call.state(), said);
    expect(state).toMatchObject({ status: 'running', part: '', node: 'nd_run', rescue: 'last-words' });
  });
});
