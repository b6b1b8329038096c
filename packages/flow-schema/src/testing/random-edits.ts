import fc from 'fast-check';
import type { Command } from '../edit/command.ts';
import { edgeIdSchema, handlerIdSchema, noteIdSchema, variableNameSchema } from '../ids.ts';
import { nodeId, sketchFlow } from './sketch-flow.ts';

/** Small enough that random edits meet in it. */
export const smallFlow = sketchFlow(
  {
    start: { type: 'start', to: { next: '1' } },
    1: { type: 'say', config: { text: 'Hello.' }, to: { done: '2' } },
    2: { type: 'ask', to: { answered: '3', silent: '1' } },
    3: { type: 'end' },
  },
  {
    variables: { name: { type: 'text' }, toLocaleString: { type: 'number' } },
    handlers: { hd_1: { on: { type: 'silence', times: 2 }, to: 'nd_3' } },
    inputs: ['name'],
    settings: { fallback: { node: 'nd_3' } },
    notes: { no_1: { text: 'To do', at: { x: 0, y: 0 }, size: { width: 100, height: 100 } } },
    layout: { nd_1: { x: 0, y: 0 }, nd_2: { x: 5, y: 5 } },
  },
);

// Few ids and names, so that commands meet: also ones that are there, ones that are not, and ones that are gone again.
const id = fc.constantFrom('start', '1', '2', '3', '4', '5').map(nodeId);
const port = fc.record({ node: id, port: fc.constantFrom('next', 'done', 'answered', 'silent') });
const coordinate = fc.integer({ min: -9, max: 9 });
const place = fc.record({ x: coordinate, y: coordinate });
const edge = fc.integer({ min: 1, max: 6 }).map((number) => edgeIdSchema.parse(`ed_${number}`));
const variableName = fc.constantFrom('name', 'start', 'toLocaleString').map((text) => variableNameSchema.parse(text));
const handlerId = fc.constantFrom('hd_1', 'hd_2').map((text) => handlerIdSchema.parse(text));
const noteId = fc.constantFrom('no_1', 'no_2').map((text) => noteIdSchema.parse(text));
const text = fc.constantFrom('a', 'b', '');
const variable = fc.constantFrom(
  { type: 'text' as const, privacy: 'public' as const },
  { type: 'number' as const, privacy: 'personal' as const },
);
const handler = fc.record({
  name: text,
  on: fc.oneof(
    fc.record({ type: fc.constant('silence' as const), times: fc.constantFrom(1, 2) }),
    fc.record({ type: fc.constant('intent' as const), examples: fc.constantFrom('a person', 'opening hours').map((one) => [one]) }),
  ),
  to: id,
});
const note = fc.record({ text, at: place, size: fc.constantFrom({ width: 100, height: 100 }, { width: 200, height: 50 }) });
const node = fc.record({ type: fc.constantFrom('say', 'ask', 'start'), config: fc.record({ text }, { requiredKeys: [] }) });
const settings = fc.record(
  {
    patienceMs: fc.constantFrom(6_000, 9_000, 1),
    retries: fc.constantFrom(undefined, 1),
    persona: fc.record({ name: text, instructions: text }),
    fallback: fc.record({ node: id, words: fc.constant('Sorry.') }),
  },
  { requiredKeys: [] },
);
const type = <Type extends Command['type']>(value: Type) => fc.constant(value);

const single: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: type('add-node'), id, node, at: place }),
  fc.record({ type: type('remove'), nodes: fc.array(id, { maxLength: 2 }), edges: fc.array(edge, { maxLength: 2 }) }),
  fc.record({ type: type('move-nodes'), to: fc.dictionary(id, place, { maxKeys: 2 }) }),
  fc.record({ type: type('rename-node'), node: id, name: text }),
  fc.record({
    type: type('configure-node'),
    node: id,
    changes: fc.record({ text: fc.option(text, { nil: undefined }), again: text, constructor: text }, { requiredKeys: [] }),
  }),
  fc.record({ type: type('limit-visits'), node: id, maxVisits: fc.constantFrom(undefined, 0, 1, 3) }),
  fc.record({ type: type('mark-node'), node: id, marks: fc.subarray(['identity-checked', 'No mark', 'told']) }),
  fc.record({ type: type('lead-port'), from: port, to: fc.option(id, { nil: undefined }) }),
  fc.record({ type: type('add-variable'), name: variableName, variable }),
  fc.record({ type: type('set-variable'), name: variableName, variable }),
  fc.record({ type: type('remove-variable'), name: variableName }),
  fc.record({
    type: type('pass-variables'),
    inputs: fc.array(variableName, { maxLength: 2 }),
    outputs: fc.array(variableName, { maxLength: 2 }),
  }),
  fc.record({ type: type('set-handler'), id: handlerId, handler }),
  fc.record({ type: type('remove-handler'), id: handlerId }),
  fc.record({ type: type('set-note'), id: noteId, note }),
  fc.record({ type: type('remove-note'), id: noteId }),
  fc.record({ type: type('rename-flow'), name: fc.constantFrom('One', 'Two', '') }),
  fc.record({ type: type('change-settings'), changes: settings as fc.Arbitrary<Readonly<Record<string, never>>> }),
);

/** Any edit, of something that is there or not. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 9, arbitrary: single },
  { weight: 1, arbitrary: fc.array(single, { maxLength: 3 }).map((commands) => ({ type: 'several' as const, commands })) },
);

export const anyEdits = fc.array(anyCommand, { maxLength: 6 });
