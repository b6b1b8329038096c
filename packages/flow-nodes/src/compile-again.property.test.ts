import { type Catalog, compile, createCompiler, type Surroundings } from '@callwright/flow-engine';
import {
  apply,
  type Command,
  entriesOf,
  type Flow,
  type FlowNode,
  handlerIdSchema,
  type NodeId,
  nextNodeId,
  type Settings,
  type VariableName,
} from '@callwright/flow-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { bookAction } from './testing/booking-flow.ts';
import { buildFlow } from './testing/build-flow.ts';
import { editsOf, harmlessEditsOf } from './testing/edits-of.ts';
import { randomFlow } from './testing/random-flow.ts';
import { richConfigs, richVariables } from './testing/rich-configs.ts';

const types = Object.keys(richConfigs) as (keyof typeof richConfigs)[];
const idOf = (type: string) => `nd_${type.replaceAll('-', '')}` as NodeId;

const typo = { type: 'say', config: { text: '{{ wishes }}' } };
/** One node of every kind, each with every field in it, and one with a name in it that is nearly another. */
const everyKind = buildFlow(
  { ...Object.fromEntries(types.map((type) => [idOf(type).slice(3), { type, config: richConfigs[type] }])), typo },
  richVariables,
);

const part = buildFlow({ start: { type: 'start', to: { next: 'end' } }, end: { type: 'end', config: { outcome: 'well-confirmed' } } });
const surroundings: readonly Surroundings[] = [
  { actions: [], flows: {} },
  { actions: [bookAction], flows: { Confirm: part } },
  { actions: [{ ...bookAction, input: {} }], flows: { Confirm: { ...part, name: 'Another' } } },
];

// Names that nodes read, that are local to some of them, and that nobody knows.
const names = [...Object.keys(richVariables), 'answer', 'wish'] as VariableName[];
const settings: readonly Partial<Settings>[] = [
  { timeZone: 'Europe/Brussels' },
  { timeZone: 'Nowhere/At-All' },
  { retries: 1 },
  { recordingNotice: 'This call is recorded.' },
  { rules: { ...everyKind.settings.rules, privacy: { ...everyKind.settings.rules.privacy, personal: ['speech'], sensitive: ['model'] } } },
];
const says: readonly FlowNode[] = ['Hello.', 'Hello, {{ words }}.', '{{ [1, 2].exists(wish, wish > guests) }}'].map((text) => ({
  type: 'say',
  config: { text, variants: [] },
}));

const edit = fc.oneof(
  fc.record({
    type: fc.constantFrom('set-variable' as const, 'add-variable' as const),
    name: fc.constantFrom(...names),
    variable: fc.record({
      type: fc.constantFrom('text' as const, 'number' as const, 'date-time' as const),
      privacy: fc.constantFrom('public' as const, 'personal' as const, 'sensitive' as const),
    }),
  }),
  fc.record({ type: fc.constant('remove-variable' as const), name: fc.constantFrom(...names) }),
  fc.record({ type: fc.constant('change-settings' as const), changes: fc.constantFrom(...settings) }),
  fc.record({
    type: fc.constant('lead-port' as const),
    from: fc.constantFrom({ node: idOf('say'), port: 'done' }, { node: idOf('ask'), port: 'answered' }, { node: idOf('say'), port: 'odd' }),
    to: fc.constantFrom(...types.map(idOf)),
  }),
  fc.record({ type: fc.constant('remove' as const), nodes: fc.constantFrom(...types.map((type) => [idOf(type)])), edges: fc.constant([]) }),
  fc.record({
    type: fc.constant('add-node' as const),
    id: fc.constantFrom(idOf('say'), idOf('new')),
    node: fc.constantFrom(...says),
    at: fc.constant({ x: 0, y: 0 }),
  }),
) satisfies fc.Arbitrary<Command>;

it('types every kind of node anew when what it has asked for is another, and finds the same as from nothing', () => {
  const step = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 2 }), among: fc.nat({ max: surroundings.length - 1 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const nodes: Catalog = catalog;
      const compileAgain = createCompiler(nodes);
      let flow: Flow = everyKind;
      for (const { edits, among } of steps) {
        flow = edits.reduce<Flow>(apply, flow);
        const around = surroundings[among] ?? { actions: [] };
        const again = compileAgain(flow, around);
        const anew = compile(flow, nodes, around);
        expect(again.diagnostics).toEqual(anew.diagnostics);
        expect(JSON.stringify(again.program)).toBe(JSON.stringify(anew.program));
      }
    }),
    { numRuns: 60, seed: 4 },
  );
});

/** Edits that change where calls can go, what must have happened before, and who may see what. */
function structuralEditsOf(flow: Flow): readonly Command[] {
  const nodes = entriesOf(flow.nodes);
  const edges = entriesOf(flow.edges);
  const id = nextNodeId(flow);
  const [to = id] = nodes.at(-1) ?? [];
  return [
    ...nodes.map(([node]): Command => ({ type: 'remove', nodes: [node], edges: [] })),
    ...nodes.map(([node]): Command => ({ type: 'mark-node', node, marks: ['consent'] })),
    ...edges.map(([edge]): Command => ({ type: 'remove', nodes: [], edges: [edge] })),
    ...edges.map(
      ([, { from, to: after }]): Command => ({
        type: 'several',
        commands: [
          { type: 'add-node', id, node: { type: 'say', config: { text: 'In between.', variants: [] } }, at: { x: 0, y: 0 } },
          { type: 'lead-port', from, to: id },
          { type: 'lead-port', from: { node: id, port: 'done' }, to: after },
        ],
      }),
    ),
    ...entriesOf(flow.variables).flatMap(([name, variable]) =>
      (['public', 'personal', 'sensitive'] as const).map((privacy): Command => {
        return { type: 'set-variable', name, variable: { ...variable, privacy } };
      }),
    ),
    { type: 'set-handler', id: handlerIdSchema.parse('hd_more'), handler: { on: { type: 'silence', times: 3 }, to } },
    { type: 'change-settings', changes: { fallback: { node: to, words: 'Sorry.' } } },
    { type: 'change-settings', changes: { fallback: { words: 'Sorry.' } } },
  ];
}

/** Of every kind as often, however many there are of each. */
function drawEdit(flow: Flow, kind: number, number: number): Command | undefined {
  const edits = [...editsOf(flow), ...harmlessEditsOf(flow), ...structuralEditsOf(flow)];
  const byKind = [...Map.groupBy(edits, ({ type }) => type).values()];
  const ofKind = byKind[kind % byKind.length] ?? [];
  return ofKind[number % ofKind.length];
}

it('proves a flow after every edit as from nothing, also when edits are taken back', () => {
  const step = fc.record({ kind: fc.nat(), number: fc.nat(), takesBack: fc.nat({ max: 3 }) });
  const seen = { programs: 0, refusals: 0 };
  fc.assert(
    fc.property(randomFlow, fc.array(step, { minLength: 3, maxLength: 10 }), ({ flow: first, parts: flows }, steps) => {
      const around: Surroundings = { actions: [bookAction], flows };
      const compileAgain = createCompiler(catalog);
      const history = [first];
      for (const { kind, number, takesBack } of steps) {
        const flow = history.at(-1) ?? first;
        const command = drawEdit(flow, kind, number);
        if (takesBack === 0 && history.length > 1) history.pop();
        else if (command !== undefined) history.push(apply(flow, command));
        const now = history.at(-1) ?? first;
        const again = compileAgain(now, around);
        const anew = compile(now, catalog, around);
        expect(again.diagnostics).toEqual(anew.diagnostics);
        expect(JSON.stringify(again.program)).toBe(JSON.stringify(anew.program));
        seen[anew.program === undefined ? 'refusals' : 'programs'] += 1;
      }
    }),
    { numRuns: 50 },
  );
  // Both are tried: what is proved, and what is refused.
  expect(Math.min(seen.programs, seen.refusals)).toBeGreaterThan(30);
});
