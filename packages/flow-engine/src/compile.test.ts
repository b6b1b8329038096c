import type { Command, Diagnostic, Flow, FlowNode } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { compile, createCompiler } from './compile.ts';
import type { AnyNodeDefinition } from './node-definition.ts';
import { buildFlow, type FlowSketch, type NodeSketch } from './testing/build-flow.ts';
import { drawTestNode } from './testing/draw-test-node.ts';
import { generateFlow } from './testing/generate-flow.ts';
import { testCatalog } from './testing/test-catalog.ts';

const start: NodeSketch = { type: 'start', to: { next: 'end' } };
const end: NodeSketch = { type: 'end' };
const check = (flow: Flow) => compile(flow, testCatalog, { actions: [] }).diagnostics;
const say = (text: string): Record<string, NodeSketch> => ({
  start: { type: 'start', to: { next: 'say' } },
  say: { type: 'say', config: { text }, to: { done: 'end' } },
  end,
});
const text = { type: 'text', privacy: 'public' } as const;

/** What is said of a flow, and the edit that would put it right. */
const findings: readonly [string, Flow, string, RegExp, Diagnostic['place'], Command | undefined][] = [
  [
    'a second edge from a port',
    { ...buildFlow({ start, end }), ...edges({ ed_0: ['start', 'next', 'end'], ed_1: ['start', 'next', 'end'] }) },
    'SECOND_EDGE',
    /leads to two nodes/,
    place({ edge: 'ed_1', node: 'nd_start', port: 'next' }),
    { type: 'remove', nodes: [], edges: ids('ed_1') },
  ],
  [
    'an edge to nowhere',
    buildFlow({ start: { type: 'start', to: { next: 'gone' } } }),
    'EDGE_TO_NOWHERE',
    /not there/,
    place({ edge: 'ed_0', node: 'nd_start', port: 'next' }),
    { type: 'remove', nodes: [], edges: ids('ed_0') },
  ],
  [
    'an edge from a port of every object',
    buildFlow({ start: { type: 'start', to: { next: 'end', constructor: 'end' } }, end }),
    'EDGE_FROM_NOWHERE',
    /no port "constructor"/,
    place({ edge: 'ed_1', node: 'nd_start', port: 'constructor' }),
    { type: 'remove', nodes: [], edges: ids('ed_1') },
  ],
  [
    'a port too-often of a node that may be visited any number of times',
    buildFlow({ start: { type: 'start', to: { next: 'end', 'too-often': 'end' } }, end }),
    'EDGE_FROM_NOWHERE',
    /no port "too-often"/,
    place({ edge: 'ed_1', node: 'nd_start', port: 'too-often' }),
    { type: 'remove', nodes: [], edges: ids('ed_1') },
  ],
  ['no start', buildFlow({ end }), 'NO_START', /Add a start/, {}, undefined],
  [
    'a second start',
    buildFlow({ start, second: start, end }),
    'SECOND_START',
    /Remove this start/,
    place({ node: 'nd_second' }),
    { type: 'remove', nodes: ids('nd_second'), edges: ids('ed_1') },
  ],
  [
    'an unknown node',
    buildFlow({ start, end, x: { type: 'constructor' } }),
    'UNKNOWN_NODE',
    /"constructor"/,
    place({ node: 'nd_x' }),
    undefined,
  ],
  [
    'a field that the node does not know',
    buildFlow({ start, end: { type: 'end', config: { old: 1 } } }),
    'BAD_CONFIG',
    /old/,
    place({ node: 'nd_end' }),
    { type: 'configure-node', node: 'nd_end' as never, changes: { old: undefined } },
  ],
  [
    'a variable in a prompt that is not there',
    buildFlow(say('Hello {{ name }}')),
    'BAD_PROMPT',
    /name/,
    place({ node: 'nd_say', field: 'text', variable: 'name' }),
    { type: 'add-variable', name: 'name', variable: text },
  ],
  [
    'a variable that is an expression and is not there, of the type that is wanted',
    buildFlow({
      start: { type: 'start', to: { next: 'act' } },
      act: { type: 'act', config: { input: 'age' }, to: { succeeded: 'end', failed: 'end' } },
      end,
    }),
    'BAD_EXPRESSION',
    /age/,
    place({ node: 'nd_act', field: 'input', variable: 'age' }),
    { type: 'add-variable', name: 'age', variable: { type: 'number', privacy: 'public' } },
  ],
  [
    'a variable that a node would set and is not there',
    buildFlow({
      start: { type: 'start', to: { next: 'ask' } },
      ask: { type: 'ask', config: { variable: 'name' }, to: { answered: 'end', silent: 'end', lost: 'end' } },
      end,
    }),
    'BAD_CONFIG',
    /no variable "name"/,
    place({ node: 'nd_ask', field: 'variable', variable: 'name' }),
    { type: 'add-variable', name: 'name', variable: text },
  ],
  [
    'an expression of another type than is wanted',
    buildFlow({
      start: { type: 'start', to: { next: 'act' } },
      act: { type: 'act', config: { input: '"a"' }, to: { succeeded: 'end', failed: 'end' } },
      end,
    }),
    'BAD_EXPRESSION',
    /It is text, and number is wanted here/,
    place({ node: 'nd_act', field: 'input' }),
    undefined,
  ],
  [
    'a handler that leads nowhere',
    withHandlers({ a: { on: { type: 'error' }, to: 'gone' } }),
    'HANDLER_TO_NOWHERE',
    /nd_gone/,
    place({ handler: 'hd_a' }),
    { type: 'remove-handler', id: 'hd_a' as never },
  ],
  ...([{ type: 'error' }, { type: 'keypad', keys: '0' }, { type: 'silence', times: 2 }] as const).map((on): (typeof findings)[number] => [
    `a second handler of ${on.type}`,
    withHandlers({ a: { on, to: 'end' }, b: { on, to: 'end' } }),
    'SECOND_HANDLER',
    /Two handlers/,
    place({ handler: 'hd_b' }),
    { type: 'remove-handler', id: 'hd_b' as never },
  ]),
  [
    'a fallback that is not there',
    buildFlow({ start, end }, { settings: { fallback: { node: 'nd_gone', words: 'Sorry.' } } }),
    'FALLBACK_TO_NOWHERE',
    /nd_gone/,
    place({ setting: 'fallback' }),
    { type: 'change-settings', changes: { fallback: { words: 'Sorry.' } } },
  ],
  [
    'an input that is no variable',
    buildFlow({ start, end }, { inputs: ['name'] }),
    'NO_VARIABLE',
    /one of the flow's inputs/,
    place({ variable: 'name' }),
    { type: 'add-variable', name: 'name', variable: text },
  ],
];

describe('compile', () => {
  it('has nothing to say about a sound flow', () => {
    expect(compile(buildFlow({ start, end }), testCatalog, { actions: [] })).toMatchObject({
      diagnostics: [],
      program: { start: 'nd_start' },
    });
  });

  it.each(findings)('finds %s', (_what, flow, code, message, where, command) => {
    const found = check(flow).find((one) => one.code === code);
    expect(found).toMatchObject({ severity: 'error', message: expect.stringMatching(message) });
    expect([found?.place, found?.fix?.command]).toEqual([where, command]);
  });

  it('lets many handlers listen for words', () => {
    const on = { type: 'intent', examples: ['help'] };
    const codes = check(withHandlers({ a: { on, to: 'end' }, b: { on, to: 'end' } })).map(({ code }) => code);
    expect(codes).not.toContain('SECOND_HANDLER');
  });

  it('names a version by its hash', () => {
    const one = compile(buildFlow({ start, end }), testCatalog, { actions: [] }).program?.hash;
    const other = compile(buildFlow({ start, end: { type: 'end', config: { text: 'Bye.' } } }), testCatalog, { actions: [] }).program?.hash;
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(other).not.toBe(one);
  });
});

describe('a flow that is compiled after every edit', () => {
  const plan = { nodes: 200, variables: 10, expressionsPerNode: 2, loopEvery: 9 };

  it('is compiled anew only where it was edited', () => {
    let compiled = 0;
    const counting: AnyNodeDefinition = {
      ...testCatalog.ask,
      facts: (config) => {
        compiled += 1;
        return testCatalog.ask.facts(config);
      },
    };
    const compileAgain = createCompiler({ ...testCatalog, ask: counting });
    const actions = [] as const;
    const before = generateFlow(plan, drawTestNode);
    const first = compileAgain(before, { actions }).program;
    const edited = { ...before, nodes: { ...before.nodes, nd_50: { type: 'ask', config: { text: 'Edited.' } } } };
    compiled = 0;
    const second = compileAgain(edited, { actions }).program;
    const changed = Object.keys(edited.nodes).filter((id) => first?.nodes[id as never] !== second?.nodes[id as never]);
    expect([compiled, changed]).toEqual([1, ['nd_50']]);
    expect(JSON.stringify(second?.nodes)).toBe(JSON.stringify(compile(edited, testCatalog, { actions }).program?.nodes));
  });

  it('is connected anew where an edge leads elsewhere, and typed anew when its variables change', () => {
    const compileAgain = createCompiler(testCatalog);
    const actions = [] as const;
    const flow = buildFlow({ ...say('Hello {{ name }}'), other: end });
    expect(compileAgain(flow, { actions }).diagnostics).toContainEqual(expect.objectContaining({ code: 'BAD_PROMPT' }));
    const named = { ...flow, variables: { name: text } };
    expect(compileAgain(named, { actions }).diagnostics.map(({ code }) => code)).not.toContain('BAD_PROMPT');
    const led = { ...flow, ...edges({ ed_0: ['start', 'next', 'other'] }), nodes: { ...flow.nodes, nd_say: { type: 'end', config: {} } } };
    expect(compileAgain(led, { actions }).program?.nodes['nd_start' as never]).toMatchObject({ ports: { next: 'nd_other' } });
  });
});

describe('a broken document', () => {
  it('of any size is answered with one finding', () => {
    const nodes: Record<string, FlowNode> = {};
    for (let at = 0; at < 100_000; at += 1) nodes[`nd_${at}`] = { type: 'say', config: {} };
    expect(check({ ...buildFlow({ start, end }), nodes })).toMatchObject([
      { code: 'TOO_BIG', message: expect.stringMatching(/100000 nodes/) },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('with %s for names is answered with findings', (name) => {
    const flow = buildFlow({ start, end });
    const named = JSON.parse(`{ ${JSON.stringify(name)}: { "type": "say", "config": {} } }`);
    const variable = JSON.parse(`{ ${JSON.stringify(name)}: { "type": "text", "privacy": "public" } }`);
    expect(check({ ...flow, nodes: named })).toMatchObject([{ code: 'BAD_NAME' }]);
    expect(check({ ...flow, variables: variable })).toMatchObject([{ code: 'BAD_NAME' }]);
    const led = edges({ ed_0: ['start', 'next', 'end'], ed_1: ['start', name, 'end'], ed_2: [name, 'next', 'end'] });
    expect(check({ ...flow, ...led }).map(({ code }) => code)).toEqual(['EDGE_FROM_NOWHERE', 'EDGE_FROM_NOWHERE']);
  });
});

function withHandlers(handlers: NonNullable<FlowSketch['handlers']>): Flow {
  return buildFlow({ start, end }, { handlers });
}

function edges(led: Readonly<Record<string, readonly [string, string, string]>>): Pick<Flow, 'edges'> {
  const built = Object.entries(led).map(([id, [node, port, to]]) => [id, { from: { node: `nd_${node}`, port }, to: `nd_${to}` }]);
  return { edges: Object.fromEntries(built) };
}

/** Ids are branded; here they are written out. */
function ids<Id extends string>(...written: readonly string[]): Id[] {
  return written as Id[];
}

function place(
  written: Readonly<Record<keyof Diagnostic['place'] & string, string>> | Readonly<Record<string, string>>,
): Diagnostic['place'] {
  return written as Diagnostic['place'];
}
