import { type Command, edgeIdSchema, variableNameSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { edit, type History, redo, startHistory, undo } from './history.ts';

const flow = sketchFlow({
  start: { type: 'start', to: { next: '1' } },
  1: { type: 'say', config: { text: 'Hello.' }, to: { done: '2' } },
  2: { type: 'ask', to: { answered: '3', silent: '1' } },
  3: { type: 'end' },
});

// Few ids and names, so that commands meet: also ones that are there, ones that are not, and ones that are gone again.
const id = fc.constantFrom('start', '1', '2', '3', '4', '5').map(nodeId);
const port = fc.record({ node: id, port: fc.constantFrom('next', 'done', 'answered', 'silent') });
const place = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) });
const edge = fc.integer({ min: 1, max: 6 }).map((number) => edgeIdSchema.parse(`ed_${number}`));
const name = fc.constantFrom('name', 'start').map((text) => variableNameSchema.parse(text));
const text = fc.constantFrom('a', 'b', '');

const single: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('add-node' as const), id, node: fc.constant({ type: 'say', config: {} }), at: place }),
  fc.record({ type: fc.constant('remove' as const), nodes: fc.array(id, { maxLength: 2 }), edges: fc.array(edge, { maxLength: 2 }) }),
  fc.record({ type: fc.constant('move-nodes' as const), to: fc.dictionary(id, place, { maxKeys: 2 }) }),
  fc.record({ type: fc.constant('rename-node' as const), node: id, name: text }),
  fc.record({
    type: fc.constant('configure-node' as const),
    node: id,
    changes: fc.record({ text: fc.option(text, { nil: undefined }), again: text }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('lead-port' as const), from: port, to: fc.option(id, { nil: undefined }) }),
  fc.record({
    type: fc.constant('add-variable' as const),
    name,
    variable: fc.constant({ type: 'text' as const, privacy: 'public' as const }),
  }),
  fc.record({ type: fc.constant('remove-variable' as const), name }),
  fc.record({ type: fc.constant('rename-flow' as const), name: fc.constantFrom('One', 'Two') }),
  fc.record({ type: fc.constant('change-settings' as const), changes: fc.record({ patienceMs: fc.constantFrom(6_000, 9_000) }) }),
);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 9, arbitrary: single },
  { weight: 1, arbitrary: fc.array(single, { maxLength: 3 }).map((commands) => ({ type: 'several' as const, commands })) },
);
const edits = fc.array(fc.record({ command, pauseMs: fc.constantFrom(0, 500, 2_000) }), { maxLength: 30 });

function make(made: readonly { command: Command; pauseMs: number }[]): History {
  let atMs = 0;
  return made.reduce((history, { command: next, pauseMs }) => {
    atMs += pauseMs;
    return edit(history, next, atMs);
  }, startHistory(flow));
}

function repeat(history: History, times: number, step: (history: History) => History): History {
  return Array.from({ length: times }).reduce<History>((now) => step(now), history);
}

describe('whatever is edited', () => {
  it('undo comes back to exactly every document that there was, and redo forth again', () => {
    fc.assert(
      fc.property(edits, fc.nat({ max: 30 }), (made, steps) => {
        const history = make(made);
        const times = Math.min(steps, history.past.length);
        const undone = repeat(history, times, undo);
        expect(undone.present).toBe([...history.past, history.present][history.past.length - times]);
        const redone = repeat(undone, times, redo);
        expect([redone.past, redone.present, redone.future]).toEqual([history.past, history.present, history.future]);
        expect(repeat(history, history.past.length, undo).present).toBe(flow);
      }),
    );
  });

  it('every edit but one that changes nothing leads to another document, and forgets what was undone', () => {
    fc.assert(
      fc.property(edits, command, (made, next) => {
        const history = undo(make(made));
        const edited = edit(history, next, 1e9);
        if (edited !== history) expect([edited.past.at(-1), edited.future]).toEqual([history.present, []]);
      }),
    );
  });
});
