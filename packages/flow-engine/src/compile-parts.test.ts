import type { Flow } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { AnyNodeDefinition } from './node-definition.ts';
import { buildFlow, type FlowSketch, type NodeSketch } from './testing/build-flow.ts';
import { testCatalog } from './testing/test-catalog.ts';

const start: NodeSketch = { type: 'start', to: { next: 'end' } };
const end: NodeSketch = { type: 'end' };
const text = { type: 'text', privacy: 'public' } as const;
const check = (flow: Flow, flows: Readonly<Record<string, Flow>>) => compile(flow, testCatalog, { actions: [], flows }).diagnostics;

describe('parts', () => {
  const runs = (flow: string, sketch: FlowSketch = {}) =>
    buildFlow({ start: { type: 'start', to: { next: 'run' } }, run: { type: 'run', config: { flow }, to: { done: 'end' } }, end }, sketch);
  const part = buildFlow({ start, end });
  const broken = buildFlow({ end });
  const troubles = (flow: Flow, flows: Readonly<Record<string, Flow>>) =>
    check(flow, flows).map(({ code, place: { node }, message }) => ({ code, node, message }));

  it('stand side by side, also those of parts', () => {
    const { program } = compile(runs('a'), testCatalog, { actions: [], flows: { a: runs('b'), b: part, unused: part } });
    expect(Object.keys(program?.parts ?? {}).sort()).toEqual(['a', 'b']);
  });

  it.each<[string, Flow, Readonly<Record<string, Flow>>, string, RegExp]>([
    ['there is none of the name', runs('a'), {}, 'NO_SUCH_FLOW', /"a"/],
    ['the name is one of every object', runs('constructor'), {}, 'NO_SUCH_FLOW', /"constructor"/],
    ['the name is that of the flow itself', runs(''), { '': part }, 'NO_SUCH_FLOW', /""/],
    ['one runs itself', runs('a'), { a: runs('a') }, 'PARTS_IN_A_CIRCLE', /"a" runs "a"/],
    ['they run each other', runs('a'), { a: runs('b'), b: runs('a') }, 'PARTS_IN_A_CIRCLE', /"a" runs "b" runs "a"/],
    ['one is broken', runs('a'), { a: runs('b'), b: broken }, 'BROKEN_PART', /"b" cannot run as a part.*no start/],
  ])('are found where they are wanted when %s', (_what, flow, flows, code, message) => {
    expect(troubles(flow, flows)).toContainEqual({ code, node: 'nd_run', message: expect.stringMatching(message) });
  });

  it('are not run more than eight deep', () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, at) => [`p${at}`, at === length - 1 ? part : runs(`p${at + 1}`)]));
    expect(troubles(runs('p0'), chain(8))).toEqual([]);
    expect(troubles(runs('p0'), chain(9))).toContainEqual(expect.objectContaining({ code: 'PARTS_TOO_DEEP' }));
  });

  it('are no more than a hundred', () => {
    const many = Array.from({ length: 101 }, (_, at) => `p${at}`);
    const nodes = many.map((name, at) => [name, { type: 'run', config: { flow: name }, to: { done: many[at + 1] ?? 'end' } }] as const);
    const flow = buildFlow({ start: { type: 'start', to: { next: 'p0' } }, ...Object.fromEntries(nodes), end });
    const found = troubles(flow, Object.fromEntries(many.map((name) => [name, part])));
    expect(found).toMatchObject([{ code: 'TOO_MANY_PARTS', node: 'nd_p100' }]);
  });

  it('show their outcomes, inputs and outputs to the nodes that run them', () => {
    const seen: unknown[] = [];
    const spying: AnyNodeDefinition = {
      ...testCatalog.run,
      check: (_config, { flows }) => {
        seen.push(flows.a);
        return [];
      },
    };
    const name = { type: 'text' };
    const a = buildFlow(
      { start, end: { type: 'end', config: { outcome: 'known' } } },
      { variables: { name, other: name }, inputs: ['name'] },
    );
    compile(runs('a'), { ...testCatalog, run: spying }, { actions: [], flows: { a } });
    expect(seen).toEqual([{ name: 'Test', inputs: { name: text }, outputs: {}, outcomes: ['known'] }]);
  });
});
