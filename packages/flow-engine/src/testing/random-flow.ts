import { type Flow, interruptions } from '@callwright/flow-schema';
import fc from 'fast-check';
import { buildFlow, type NodeSketch } from './build-flow.ts';

/** A flow and the flows that it may run as parts, of nodes that lead anywhere. */
export interface RandomFlow {
  readonly flow: Flow;
  readonly parts: Readonly<Record<string, Flow>>;
}

/** What there may be more of than the others: calls that are stuck at once show little. */
const types = [
  ...['ask', 'ask', 'ask', 'ask', 'say', 'say', 'announce', 'act', 'act', 'act', 'talk', 'talk'],
  ...['pass', 'note', 'keep', 'dice', 'run', 'run', 'back', 'back', 'end', 'fail', 'idle'],
] as const;

const portsOf: Readonly<Record<(typeof types)[number], readonly string[]>> = {
  ask: ['answered', 'silent', 'lost'],
  say: ['done'],
  announce: ['done'],
  act: ['succeeded', 'failed'],
  talk: ['done', 'failed'],
  pass: ['next'],
  note: ['next'],
  keep: ['next'],
  dice: ['low', 'high'],
  run: ['done'],
  back: [],
  end: [],
  fail: [],
  idle: [],
};

const nodeArbitrary = fc.record({
  type: fc.constantFrom(...types),
  interruption: fc.constantFrom(...interruptions),
  leads: fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 }),
  isLed: fc.boolean(),
  saysVariable: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  maxVisits: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 5 }),
});
type RandomNode = typeof nodeArbitrary extends fc.Arbitrary<infer T> ? T : never;

const nodesArbitrary = fc.array(nodeArbitrary, { minLength: 3, maxLength: 9 });
const handlersArbitrary = fc.record({
  intent: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  keypad: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  silence: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  error: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  fallback: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
});
const flowArbitrary = fc.record({ nodes: nodesArbitrary, handlers: handlersArbitrary });
type RandomNodes = typeof flowArbitrary extends fc.Arbitrary<infer T> ? T : never;

export const randomFlow: fc.Arbitrary<RandomFlow> = fc
  .record({ main: flowArbitrary, outer: flowArbitrary, inner: flowArbitrary })
  .map(({ main, outer, inner }) => ({
    flow: flowOf(main, ['outer', 'inner']),
    parts: { outer: flowOf(outer, ['inner']), inner: flowOf(inner, []) },
  }));

function flowOf({ nodes, handlers }: RandomNodes, mayRun: readonly string[]): Flow {
  const name = (lead: number) => `n${lead % nodes.length}`;
  // The last nodes are come to by handlers alone.
  const proper = Math.ceil(nodes.length / 2);
  const nameFrom = (at: number) => (at < proper ? (lead: number) => `n${lead % proper}` : name);
  const triggers = {
    intent: { type: 'intent', examples: ['help'] },
    keypad: { type: 'keypad', keys: '0' },
    silence: { type: 'silence', times: 2 },
    error: { type: 'error' },
  } as const;
  const led = (Object.keys(triggers) as (keyof typeof triggers)[]).flatMap((trigger) => {
    const to = handlers[trigger];
    return to === undefined ? [] : [[trigger, { on: triggers[trigger], to: name(to) }] as const];
  });
  const sketches = nodes.map((node, at) => [`n${at}`, sketchOf(node, nameFrom(at), mayRun)] as const);
  return buildFlow(
    { start: { type: 'start', to: { next: 'n0' } }, ...Object.fromEntries(sketches) },
    {
      variables: { result: { type: 'text' }, count: { type: 'number' } },
      inputs: ['count'],
      outputs: ['result'],
      handlers: Object.fromEntries(led),
      settings: handlers.fallback === undefined ? {} : { fallback: { node: `nd_${name(handlers.fallback)}` } },
    },
  );
}

function sketchOf(node: RandomNode, name: (lead: number) => string, mayRun: readonly string[]): NodeSketch {
  const type = node.type === 'run' && mayRun.length === 0 ? 'ask' : node.type;
  const ports = [...portsOf[type], ...(node.maxVisits === undefined ? [] : ['too-often'])];
  const led = ports.filter((_port, at) => at > 0 || node.isLed || type !== 'act');
  return {
    type,
    config: configOf({ ...node, type }, mayRun),
    to: Object.fromEntries(led.map((port, at) => [port, name(node.leads[at] ?? 0)])),
    ...(node.maxVisits !== undefined && { maxVisits: node.maxVisits }),
  };
}

function configOf({ type, interruption, saysVariable, leads }: RandomNode, mayRun: readonly string[]): Record<string, unknown> {
  const text = saysVariable ? 'So it is {{ result }}.' : `Hello ${type}.`;
  switch (type) {
    case 'ask':
    case 'say':
    case 'announce':
      return { text, interruption };
    case 'act':
      return { keeps: 'result', interruption, ...(leads[0] !== undefined && leads[0] % 2 === 0 && { saying: 'One moment.' }) };
    case 'talk':
      return { interruption, ...(saysVariable && { saying: 'One moment.' }) };
    case 'keep':
      return { variable: 'count', value: saysVariable ? 'count + 1' : '1' };
    case 'run':
      return { flow: mayRun[(leads[1] ?? 0) % mayRun.length], inputs: { count: '2' }, keeps: { result: 'result' } };
    case 'end':
      return saysVariable ? { text: 'Goodbye.' } : {};
    default:
      return {};
  }
}
