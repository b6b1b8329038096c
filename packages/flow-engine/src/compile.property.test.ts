import type { ActionSignature, EdgeId, Flow, FlowNode, NodeId } from '@callwright/flow-schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile, createCompiler } from './compile.ts';
import { buildFlow } from './testing/build-flow.ts';
import { testCatalog } from './testing/test-catalog.ts';

const numbers = [0, 1, 2, 3, 4, 5];
const id = (number: number) => `nd_${number}` as NodeId;

const before = buildFlow({
  start: { type: 'start', to: { next: '0' } },
  ...Object.fromEntries(
    numbers.map((number) => [number, { type: 'say', config: { text: 'Hello.' }, to: { done: String(number + 1) } }] as const),
  ),
  6: { type: 'end' },
});

const nodes: readonly FlowNode[] = [
  { type: 'say', config: { text: 'Good day.' } },
  { type: 'say', config: { text: 'Good day, {{ name }}.' } },
  { type: 'say', config: { text: 1 } },
  { type: 'ask', config: {} },
  { type: 'end', config: {} },
  { type: 'dance', config: {} },
  { type: 'run', config: { flow: 'part' } },
];
const part = buildFlow({ start: { type: 'start', to: { next: 'end' } }, end: { type: 'end' } });
const broken = buildFlow({ end: { type: 'end', config: { outcome: 'odd' } } });

/** Edits of a document as an editor makes them: what is not touched stays the same object. */
const edit = fc.oneof(
  fc.record({ change: fc.constant('node' as const), at: fc.nat({ max: 7 }), to: fc.nat({ max: nodes.length - 1 }) }),
  fc.record({
    change: fc.constantFrom('remove' as const, 'edge' as const, 'unlead' as const),
    at: fc.nat({ max: 7 }),
    to: fc.nat({ max: 7 }),
  }),
  fc.record({ change: fc.constantFrom('variable' as const, 'setting' as const, 'nothing' as const), at: fc.nat(), to: fc.nat() }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function make(flow: Flow, { change, at, to }: Edit): Flow {
  const edge = `ed_${at}` as EdgeId;
  switch (change) {
    case 'node':
      return { ...flow, nodes: { ...flow.nodes, [id(at)]: nodes[to] ?? { type: 'end', config: {} } } };
    case 'remove':
      return { ...flow, nodes: without(flow.nodes, id(at)) };
    case 'edge':
      return { ...flow, edges: { ...flow.edges, [edge]: { from: { node: id(at), port: to > 5 ? 'answered' : 'done' }, to: id(to) } } };
    case 'unlead':
      return { ...flow, edges: without(flow.edges, edge) };
    case 'variable':
      return { ...flow, variables: at % 2 === 0 ? { name: { type: 'text', privacy: 'public' } } : {} };
    case 'setting':
      return { ...flow, settings: { ...flow.settings, retries: at % 5 } };
    case 'nothing':
      return flow;
  }
}

function without<Key extends string, Item>(record: Readonly<Record<Key, Item>>, key: Key): Record<Key, Item> {
  const { [key]: _removed, ...rest } = record;
  return rest as Record<Key, Item>;
}

/** What could not be typed can have an edge to it, too. */
const goneUntyped: Edit[] = [
  { change: 'node', at: 5, to: 5 },
  { change: 'remove', at: 5, to: 0 },
];

it('finds the same after every edit as if it had never seen the flow before', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (edits, isBroken) => {
      const compileAgain = createCompiler(testCatalog);
      const actions: readonly ActionSignature[] = [];
      let flow: Flow = before;
      for (const [at, one] of edits.entries()) {
        flow = make(flow, one);
        const surroundings = { actions, flows: { part: isBroken[at] === true ? broken : part } };
        const again = compileAgain(flow, surroundings);
        const anew = compile(flow, testCatalog, surroundings);
        expect(again.diagnostics).toEqual(anew.diagnostics);
        expect(JSON.stringify(again.program)).toBe(JSON.stringify(anew.program));
      }
    }),
    { numRuns: 300, examples: [[goneUntyped, new Array(15).fill(false)]] },
  );
});
