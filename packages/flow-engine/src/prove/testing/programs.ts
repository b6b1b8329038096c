import type { Trigger } from '@callwright/flow-schema';
import fc from 'fast-check';
import { type NodeSketch, sketchProgram } from './sketch-program.ts';

const names = ['x', 'y'];
const triggers: readonly Trigger[] = [{ type: 'intent', examples: ['help'] }, { type: 'silence', times: 1 }, { type: 'error' }];
const some = fc.subarray(names);
/** Undefined mostly, and once in so many times something. */
const onceIn = <Value>(times: number, arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const nodeArbitrary = fc.record({
  waits: fc.constantFrom<NonNullable<NodeSketch['waits']>[]>('nothing', 'nothing', 'caller', 'outside', 'outside'),
  ending: onceIn(3, fc.constantFrom<NonNullable<NodeSketch['ending']>[]>('hang-up', 'transfer', 'return', 'back')),
  targets: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 2 }),
  opens: onceIn(8, fc.nat({ max: 1 })),
  isEmpty: onceIn(15, fc.constant(true)),
  sets: fc.array(some, { minLength: 2, maxLength: 2 }),
  reads: onceIn(5, some),
  guards: onceIn(5, some),
  fails: fc.constantFrom<(readonly string[])[]>([], ['p0'], ['p1']),
  maxVisits: onceIn(6, fc.constant(2)),
  isMarked: fc.boolean(),
  isPayment: onceIn(6, fc.constant(true)),
});
type Drawn = typeof nodeArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Small programs, sound and broken: up to eight nodes with two ports each, some with a handler, a fallback, limits and guards. */
export const programArbitrary = fc
  .record({
    nodes: fc.array(nodeArbitrary, { minLength: 1, maxLength: 8 }),
    handler: onceIn(4, fc.record({ on: fc.constantFrom(...triggers), to: fc.nat({ max: 7 }) })),
    fallback: onceIn(4, fc.nat({ max: 7 })),
    inputs: some,
    outputs: some,
  })
  .map(({ nodes, handler, fallback, inputs, outputs }) => {
    const nth = (index: number) => `n${index % nodes.length}`;
    return sketchProgram(Object.fromEntries(nodes.map((node, index) => [nth(index), sketchOf(node, nodes.length)])), {
      variables: { x: {}, y: {} },
      inputs,
      outputs,
      order: [{ before: { type: 'pay', config: {} }, needs: 'known', severity: 'error', reason: 'So.' }],
      ...(handler !== undefined && { handlers: { h: { on: handler.on, to: nth(handler.to) } } }),
      ...(fallback !== undefined && { fallback: nth(fallback) }),
    });
  });

function sketchOf(drawn: Drawn, count: number): NodeSketch {
  const { waits, ending, targets, opens, isEmpty, sets, reads, guards, fails, maxVisits, isMarked, isPayment } = drawn;
  const isLast = isEmpty || (ending !== undefined && ending !== 'transfer');
  const to = isLast ? {} : Object.fromEntries(targets.map((to, index) => [`p${index}`, index === opens ? '' : `n${to % count}`]));
  return {
    waits,
    to,
    sets: Object.fromEntries(sets.map((set, index) => [`p${index}`, set])),
    ...(ending !== undefined && { ending }),
    ...(reads !== undefined && { says: { text: reads } }),
    ...(guards !== undefined && { asksOf: { when: { reads: guards.slice(0, 1), guards } }, when: { p0: 'when' } }),
    failurePorts: fails,
    ...(maxVisits !== undefined && { maxVisits }),
    ...(isMarked && { marks: ['known'] }),
    ...(isPayment && { type: 'pay' }),
  };
}
