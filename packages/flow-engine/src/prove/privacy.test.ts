import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const codes = ['PRIVATE_VALUE_LEAKS', 'INPUT_TOO_PRIVATE', 'LABEL_TOO_LOW'];
const find = (nodes: Record<string, NodeSketch>, flow: FlowSketch = {}) => findings(sketchProgram(nodes, { variables, ...flow }), ...codes);

const variables = {
  open: { privacy: 'public' },
  name: { privacy: 'personal' },
  secret: { privacy: 'sensitive' },
  illness: { privacy: 'sensitive', sensitive: 'health' },
  card: { privacy: 'sensitive', sensitive: 'card' },
} as const;

const signature = (accepts: string, gives = 'public'): ActionSignature =>
  actionSignatureSchema.parse({
    plugin: 'crm',
    action: 'find',
    title: 'Find',
    input: { who: { type: 'text', title: 'Who', accepts } },
    output: { got: { type: 'text', title: 'Got', privacy: gives } },
    isIdempotent: true,
    timeoutMs: 1_000,
  });
const call = (reads: string, into?: string): NodeSketch => ({
  ending: 'hang-up',
  asksOf: { 'input.who': { reads: [reads] } },
  sinks: { 'input.who': 'plugin' },
  inputsOf: { 'input.who': 'crm.find.who' },
  ...(into !== undefined && { assigns: { [into]: { outputOf: 'crm.find.got' } } }),
});
const say = (...reads: string[]): NodeSketch => ({ says: { text: reads }, ending: 'hang-up' });
const send = (sink: NonNullable<NodeSketch['sinks']>[string], ...reads: string[]): NodeSketch => ({
  ...say(...reads),
  sinks: { text: sink },
});
const keep = (into: string, from: string, next?: string): NodeSketch => ({
  asksOf: { value: { reads: [from] } },
  assigns: { [into]: { field: 'value' } },
  ...(next === undefined ? { ending: 'hang-up' as const } : { to: { done: next } }),
});
const part = sketchProgram(
  { r: { ending: 'return' } },
  { variables: { in: { privacy: 'personal' }, out: { privacy: 'sensitive' } }, inputs: ['in'], outputs: ['out'] },
);
const run = (reads: string, into: string): NodeSketch => ({
  runs: 'part',
  ending: 'hang-up',
  asksOf: { 'inputs.in': { reads: [reads] } },
  inputsOf: { 'inputs.in': 'part.in' },
  assigns: { [into]: { outputOf: 'part.out' } },
});

describe('privacy', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['nothing private', { a: say('open') }],
    [
      'a name that is spoken, written and sent',
      { a: { ...say('name'), says: { t: ['name'], u: ['name'] }, sinks: { t: 'message', u: 'model' } } },
    ],
    ['something sensitive that is spoken', { a: say('secret', 'illness') }],
    ['a card number for a plugin', { a: call('card') }, { actions: [signature('sensitive')] }],
    ['a name for an action that takes names', { a: call('name') }, { actions: [signature('personal')] }],
    [
      'a condition about a card number',
      { a: { asksOf: { when: { reads: ['card'] } }, when: { yes: 'when' }, to: { yes: 'b' } }, b: { ending: 'hang-up' } },
    ],
    [
      'a message that only asks whether there is a card number',
      { a: { asksOf: { text: { reads: ['card'], guards: ['card'] } }, sinks: { text: 'message' }, ending: 'hang-up' } },
    ],
    ['a card number that is kept as one', { a: keep('other', 'card') }, { variables: { ...variables, other: variables.card } }],
    ['an answer of the caller to one question', { a: { assigns: { card: 'caller' }, ending: 'hang-up' } }],
    ['answers none of which is sensitive', { a: { assigns: { open: 'caller', name: 'caller' }, ending: 'hang-up' } }],
    ['an output that says it is personal', { a: call('open', 'name') }, { actions: [signature('personal', 'personal')] }],
    ['a part that takes and gives what it says', { a: run('name', 'secret') }, { parts: { part } }],
    ['what flows round and round', { a: keep('x', 'y', 'b'), b: { ...keep('y', 'x'), to: { again: 'a' } } }],
    ['a leak where no call comes', { a: say('open'), b: send('message', 'card') }],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['a card number that is spoken', { a: say('card') }, ['PRIVATE_VALUE_LEAKS card a']],
    ['a card number that a model sees', { a: { to: { n: 'b' } }, b: send('model', 'card') }, ['PRIVATE_VALUE_LEAKS card a:n b']],
    ['health in a message', { a: send('message', 'illness') }, ['PRIVATE_VALUE_LEAKS illness a']],
    ['something sensitive in a note', { a: send('note', 'secret') }, ['PRIVATE_VALUE_LEAKS secret a']],
    [
      'a name where the flow forbids it',
      { a: send('request', 'name') },
      ['PRIVATE_VALUE_LEAKS name a'],
      { privacy: { personal: ['speech'] } },
    ],
    [
      'each private value of a text',
      { a: send('message', 'open', 'secret', 'card') },
      ['PRIVATE_VALUE_LEAKS secret a', 'PRIVATE_VALUE_LEAKS card a'],
    ],
    ['an action that does not take names', { a: call('name') }, ['INPUT_TOO_PRIVATE name a'], { actions: [signature('public')] }],
    [
      'an action that takes names, and gets a card number',
      { a: call('card') },
      ['INPUT_TOO_PRIVATE card a'],
      { actions: [signature('personal')] },
    ],
    ['a label that is too low', { a: keep('open', 'card') }, ['LABEL_TOO_LOW open a']],
    ['a label of another kind', { a: keep('illness', 'card') }, ['LABEL_TOO_LOW illness a']],
    [
      'a card number that leaks through two variables',
      { a: keep('x', 'card', 'b'), b: keep('y', 'x', 'c'), c: send('message', 'y') },
      ['LABEL_TOO_LOW x a', 'LABEL_TOO_LOW y a:done b', 'PRIVATE_VALUE_LEAKS y a:done b:done c'],
    ],
    [
      'an answer beside a sensitive one',
      { a: { assigns: { card: 'caller', open: 'caller' }, ending: 'hang-up' } },
      ['LABEL_TOO_LOW open a'],
    ],
    [
      'an output that is more private than its variable',
      { a: call('open', 'other') },
      ['LABEL_TOO_LOW other a'],
      { actions: [signature('personal', 'sensitive')] },
    ],
    ['an output of what is private', { a: call('name', 'open') }, ['LABEL_TOO_LOW open a'], { actions: [signature('personal')] }],
    [
      'a part that is given more than it says',
      { a: run('card', 'secret') },
      ['LABEL_TOO_LOW secret a', 'INPUT_TOO_PRIVATE card a'],
      { parts: { part } },
    ],
    ['a part that gives more than its variable says', { a: run('open', 'other') }, ['LABEL_TOO_LOW other a'], { parts: { part } }],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });

  it('offers the label that is needed, and blocks only what is sensitive', () => {
    const found = prove(sketchProgram({ a: keep('x', 'card', 'b'), b: keep('y', 'name') }, { variables }));
    expect(found.filter(({ code }) => codes.includes(code)).map(({ severity, fix }) => [severity, fix?.command])).toEqual([
      ['error', { type: 'set-variable', name: 'x', variable: { type: 'text', privacy: 'sensitive', sensitive: 'card' } }],
      ['warning', { type: 'set-variable', name: 'y', variable: { type: 'text', privacy: 'personal' } }],
    ]);
  });

  it('offers nothing for what would have to be of two kinds', () => {
    const found = prove(sketchProgram({ a: keep('illness', 'card') }, { variables }));
    const [label] = found.filter(({ code }) => codes.includes(code));
    expect([label?.code, label?.fix]).toEqual(['LABEL_TOO_LOW', undefined]);
  });

  // To look at all of them again for each variable that is raised would take ten seconds, where one does.
  it('follows a value through hundreds of variables, past thousands of nodes', { timeout: 5_000 }, () => {
    const length = 450;
    const names = Array.from({ length: length + 1 }, (_, at) => `v${at}`);
    const fromLast = Object.fromEntries(names.slice(0, 40).map((name) => [name, { field: 'f' }]));
    const node = (at: number): NodeSketch => ({
      to: { n: `n${at + 1}` },
      asksOf: { f: { reads: [names[at + 1] ?? 'v1'] } },
      assigns: at < length ? { [`v${at}`]: { field: 'f' } } : fromLast,
    });
    const nodes = Object.fromEntries(Array.from({ length: 4_900 }, (_, at) => [`n${at}`, node(at)]));
    const inputs = names.map((name) => [name, { privacy: name === `v${length}` ? 'sensitive' : 'public' }] as const);
    const flow = { variables: Object.fromEntries(inputs), inputs: names };
    const found = prove(sketchProgram({ ...nodes, n4900: { ending: 'hang-up' } }, flow)).filter(({ code }) => code === 'LABEL_TOO_LOW');
    expect(new Set(found.map(({ place }) => place.variable))).toEqual(new Set(names.slice(0, length)));
  });
});
