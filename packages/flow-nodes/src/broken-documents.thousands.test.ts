import { compile, replay, simulate, understandPlainly } from '@callwright/flow-engine';
import { actionSignatureSchema, type Flow, flowTestSchema, readFlow, templateSchema, traceSchema } from '@callwright/flow-schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { bookingFlow } from './testing/booking-flow.ts';
import { buildFlow } from './testing/build-flow.ts';
import { programOf } from './testing/call.ts';
import { openDocument } from './testing/open-document.ts';

const document: Readonly<Record<string, unknown>> = bookingFlow;
const say = (text: string, more: object = {}) => ({ type: 'say', config: { text, ...more } });
const withNode = (node: object, more: object = {}) => ({ ...document, nodes: { ...bookingFlow.nodes, nd_hello: node }, ...more });
const parsed = (text: string): unknown => JSON.parse(text);
const nested = (depth: number): unknown => parsed(`${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`);
const many = (count: number, item: (at: number) => readonly [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => item(at)));
const codesOf = (json: unknown, flows?: Readonly<Record<string, Flow>>) => [...new Set(openDocument(json, flows).map(({ code }) => code))];

const long = 'x'.repeat(1_000_000);
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '', '\u0000', '🙂', '../x', long];

describe('a document that breaks off', () => {
  // The edges come last: whatever is missing at the end is missed.
  const { edges, ...others } = bookingFlow;
  const text = JSON.stringify({ ...others, edges });
  const places = Array.from({ length: text.length - '"}}'.length }, (_, at) => at).filter((at) => at % 11 === 0);

  it('is told as no flow when it is handed on as the text that it is', () => {
    for (const at of places) expect(codesOf(text.slice(0, at))).toEqual(['not-a-flow']);
  });

  it('is told where it was closed up wherever it broke off', () => {
    const closed = places.flatMap((at) => closedUp(text.slice(0, at)));
    expect(closed.length).toBeGreaterThan(100);
    for (const json of closed) expect(codesOf(json)).not.toEqual([]);
  });
});

/** As lenient readers close a text that breaks off: the string, then every bracket; nothing where even that is no JSON. */
function closedUp(text: string): unknown[] {
  const open: string[] = [];
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isInString && sign === '\\') at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && '{['.includes(sign)) open.unshift(sign === '{' ? '}' : ']');
    else if (!isInString && '}]'.includes(sign)) open.shift();
  }
  const whole = `${text}${isInString ? '"' : ''}`;
  for (const ending of ['', ':null', 'null']) {
    try {
      return [parsed(`${whole.replace(/,$/, '')}${ending}${open.join('')}`)];
    } catch {
      // The next ending.
    }
  }
  return [];
}

describe('a document that is too much', () => {
  // Made once: to make it takes longer than to refuse it.
  let million: Readonly<Record<string, unknown>> = {};
  beforeAll(() => {
    million = many(1_000_000, (at) => [`nd_${at.toString(36)}`, at]);
  });

  it.each(['nodes', 'edges', 'layout'])('a million of %s', (part) => {
    expect(codesOf({ ...document, [part]: million })).toEqual(['too-large']);
  });

  it.each<[string, unknown]>([
    ['a document', { ...document, more: nested(1_000_000) }],
    ['a node', withNode(say('Hello.', { more: nested(1_000_000) }))],
    ['a list of nodes', { ...document, nodes: nested(200_000) }],
  ])('%s that is nested a million deep', (_what, json) => {
    expect(codesOf(json)).toEqual(['too-deep']);
  });

  it('is told without a look at what there is too much of', () => {
    let looks = 0;
    const nodes = new Proxy(
      many(6_000, (at) => [`nd_${at}`, at]),
      {
        get: (target, key) => {
          looks += 1;
          return Reflect.get(target, key);
        },
      },
    );
    expect([codesOf({ ...document, nodes }), looks]).toEqual([['too-large'], 0]);
  });

  it('is told by the compiler, too, which may be asked without a reader', () => {
    const flow = { ...bookingFlow, nodes: million } as unknown as Flow;
    expect(compile(flow, catalog, { actions: [] }).diagnostics.map(({ code }) => code)).toEqual(['TOO_BIG']);
  });

  it.each<[string, Flow]>([
    ['round in a circle', chain((at) => `n${(at + 1) % 4_990}`)],
    ['criss-cross', chain((at) => `n${(at * 7_919 + 1) % 4_990}`)],
  ])('that is just not too much and leads %s, is proved', (_where, flow) => {
    expect(openDocument(flow).length).toBeLessThan(6_000);
  });
});

/** As many nodes as a flow may have. */
function chain(to: (at: number) => string): Flow {
  const links = many(4_990, (at) => [`n${at}`, { ...say('Hello.'), to: { done: to(at) } }]) as Parameters<typeof buildFlow>[0];
  return buildFlow({ start: { type: 'start', to: { next: 'n0' } }, ...links, end: { type: 'end' } });
}

describe('flows that run within each other', () => {
  const running = (flow: string) =>
    buildFlow({
      start: { type: 'start', to: { next: 'run' } },
      run: { type: 'sub-flow', config: { flow, outcomes: ['done'] }, to: { done: 'end', failed: 'end' } },
      end: { type: 'end' },
    });
  const ring = (length: number) => many(length, (at) => [`p${at}`, running(`p${(at + 1) % length}`)]) as Record<string, Flow>;

  it.each([
    ['one that runs itself', 1, 'PARTS_IN_A_CIRCLE'],
    ['two that run each other', 2, 'PARTS_IN_A_CIRCLE'],
    ['a ring of eight', 8, 'PARTS_IN_A_CIRCLE'],
    ['a ring of ten thousand', 10_000, 'PARTS_TOO_DEEP'],
  ])('%s', (_what, length, code) => {
    expect(codesOf(running('p0'), ring(length))).toContain(code);
  });

  it('one after the other, ten thousand of them', () => {
    const flows = { ...ring(10_000), p9999: buildFlow({ start: { type: 'start', to: { next: 'end' } }, end: { type: 'end' } }) };
    expect(codesOf(running('p0'), flows)).toContain('PARTS_TOO_DEEP');
  });

  it('each of ten thousand from one flow', () => {
    const nodes = many(4_000, (at) => [
      `r${at}`,
      { type: 'sub-flow', config: { flow: `p${at}`, outcomes: ['done'] }, to: { done: 'end', failed: 'end' } },
    ]);
    const flow = buildFlow({
      start: { type: 'start', to: { next: 'r0' } },
      ...(nodes as Parameters<typeof buildFlow>[0]),
      end: { type: 'end' },
    });
    expect(codesOf(flow, ring(10_000))).toContain('TOO_MANY_PARTS');
  });
});

describe('names that mean something to JavaScript', () => {
  const one = (name: string, value: unknown): unknown => parsed(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);

  it.each(names)('are names and no more (name %#)', (name) => {
    const documents = [
      { ...document, nodes: one(name, say('Hello.')) },
      { ...document, edges: one(name, { from: { node: 'nd_start', port: 'next' }, to: 'nd_hello' }) },
      { ...document, edges: { ed_1: { from: { node: 'nd_start', port: name }, to: 'nd_hello' } } },
      { ...document, edges: { ed_1: { from: { node: name, port: 'next' }, to: name } } },
      { ...document, variables: one(name, { type: 'text' }) },
      { ...document, handlers: one(name, { on: { type: 'error' }, to: 'nd_hello' }) },
      { ...document, settings: one(name, 1) },
      { ...document, layout: one(name, { x: 0, y: 0 }) },
      { ...document, schema: { flow: 1, ...(one(name, 1) as object) } },
      { ...document, schema: { flow: 1, ...(one(`node.${name}`, 7) as object) } },
      withNode({ type: name, config: {} }),
      withNode({ type: 'say', config: one(name, 1) }),
      withNode(say(`{{ ${name.slice(0, 400)} }}`)),
      withNode({ type: 'ask', config: { question: 'What?', expects: 'text', variable: name } }),
      withNode({ type: 'menu', config: { question: 'What?', choices: [{ value: name, label: name, saidAs: [name] }] } }),
      withNode({ type: 'branch', config: { branches: [{ port: name, when: 'true' }] } }),
      withNode({ type: 'plugin-action', config: { plugin: name, action: name, input: one(name, 'name'), output: one(name, name) } }),
      withNode({ type: 'sub-flow', config: { flow: name, outcomes: [name], inputs: one(name, 'name') } }),
      withNode({ type: 'http-request', config: { url: 'https://example.com/', output: one(name, 'name'), fields: one(name, 'name') } }),
      withNode({ type: 'code', config: { source: 'return {};', input: one(name, 'name'), output: one(name, 'name') } }),
      withNode({ type: 'converse', config: { instructions: 'Talk.', tools: [{ type: 'exit', name, description: name, needs: [name] }] } }),
    ];
    for (const json of documents) for (const { message } of openDocument(json)) expect(message).toMatch(/\S/);
    expect(({} as Record<string, unknown>).text).toBeUndefined();
  });

  it('come out of plugins as no more than what they are', () => {
    const output = many(names.length, (at) => [names[at] ?? '', { type: 'text', title: 'Text' }]);
    const action = actionSignatureSchema.parse({
      plugin: 'calendar',
      action: 'book',
      title: 'Book',
      input: output,
      output: { ...output, bookingId: { type: 'text', title: 'Id' } },
      isIdempotent: true,
      timeoutMs: 5_000,
    });
    const { flow } = readFlow(bookingFlow, catalog) as { flow: Flow };
    expect(compile(flow, catalog, { actions: [action] }).diagnostics.every(({ message }) => message !== '')).toBe(true);
    const given = parsed('{"__proto__":{"bookingId":"B7"},"constructor":{"prototype":{}},"toString":1}') as Record<string, never>;
    const talk = simulate({
      program: programOf(bookingFlow),
      understand: understandPlainly,
      world: { plugins: { 'calendar.book': [{ type: 'succeeded', output: given }] } },
    });
    for (const words of ['Ada Lovelace', 'tomorrow at ten', 'yes']) talk.says(words);
    expect([talk.hears().at(-1), talk.state().variables.bookingId]).toEqual([
      'I am sorry, that did not work. Please call again.',
      undefined,
    ]);
  });
});

describe('expressions that mean harm', () => {
  it.each([
    '(a+)+$',
    'name.matches("(a+)+$")',
    `${'('.repeat(490)}1`,
    `${'['.repeat(250)}${']'.repeat(250)}`,
    '-'.repeat(499),
    `"${'\\u0000'.repeat(80)}"`,
    'name.constructor.constructor("return process")()',
    '[1,2,3].map(x, [1,2,3].map(y, [1,2,3].map(z, x)))',
    '1/0',
    '9'.repeat(499),
    long,
    '\ud800',
  ])('are told (expression %#)', (source) => {
    const spoken = openDocument(withNode(say(`{{ ${source} }}`)));
    const decided = openDocument(withNode({ type: 'branch', config: { branches: [{ port: 'yes', when: source }] } }));
    const found = [...spoken, ...decided];
    expect(found.length).toBeGreaterThan(0);
    for (const { message } of found) expect(message.length).toBeLessThan(2_000);
  });

  it('as many as a prompt can hold, and one more', () => {
    for (const count of [10, 100, 101, 400]) openDocument(withNode(say('{{ name }}'.repeat(count))));
    expect(codesOf(withNode(say('{{'.repeat(900))))).toContain('BAD_PROMPT');
  });
});

describe('values that are no JSON, or the wrong one', () => {
  const circle: Record<string, unknown> = { type: 'say' };
  circle.config = circle;
  const odd: readonly unknown[] = [Number.NaN, 1e308, long, null, undefined, [[]], () => 1, 10n, new Map(), circle];

  it('in every place of a document', () => {
    for (const value of odd) {
      for (const place of placesOf(document)) {
        const json = replaced(document, place, value);
        for (const { message } of openDocument(json)) expect(message).toMatch(/\S/);
      }
    }
  });
});

describe('other documents that are broken', () => {
  const event = (output: unknown) => ({
    program: 'x',
    entries: [{ type: 'event', event: { type: 'plugin.succeeded', at: 1, effect: 'fx_1', output } }],
  });
  const schemas = { trace: traceSchema, test: flowTestSchema, template: templateSchema };

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a trace with something nested a million deep', event({ a: nested(1_000_000) })],
    ['a trace with a number that is none', event({ a: Number.NaN })],
    ['a trace of anything', { program: 'x', entries: [{}, null, 7, { type: 'event', event: { type: '__proto__' } }] }],
    [
      'a test with something nested a million deep',
      { name: 'x', steps: [], world: { plugins: { 'a.b': [{ type: 'succeeded', output: { a: nested(1_000_000) } }] } } },
    ],
    [
      'a template with a flow nested a million deep',
      { id: 'one', title: 'x', description: 'x', flow: withNode(say('x', { a: nested(1_000_000) })), tests: [{ name: 'x', steps: [] }] },
    ],
  ])('%s is refused by what would read it', (_what, json) => {
    const [trace, ...others] = [schemas.trace, schemas.test, schemas.template].map((schema) => schema.safeParse(json).success);
    expect([trace, ...others.slice(0, 1)]).toEqual([false, false]);
  });

  it('a trace of a million events that never were is run again, and parts at once', () => {
    const entries = Array.from({ length: 1_000_000 }, (_, at) => ({
      type: 'event' as const,
      event: { type: 'caller.false-alarm' as const, at },
    }));
    expect(replay(programOf(bookingFlow), { program: 'x', entries })).toMatchObject({ type: 'identical', effects: 0 });
  });
});

/** Every place of a document, from the outside in. */
function placesOf(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [before];
  return [before, ...Object.entries(value).flatMap(([key, item]) => placesOf(item, [...before, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const record = value as Readonly<Record<string, unknown>>;
  return Array.isArray(value)
    ? value.map((item, at) => (String(at) === key ? replaced(item, rest, by) : item))
    : { ...record, [key]: replaced(record[key], rest, by) };
}
