import { describe, expect, it } from 'vitest';
import booking from '../../fixtures/v1/booking.json' with { type: 'json' };
import orders from '../../fixtures/v1/orders.json' with { type: 'json' };
import unfinished from '../../fixtures/v1/unfinished.json' with { type: 'json' };
import { FLOW_SCHEMA_VERSION, type Flow, flowSchema } from '../flow.ts';
import { documentMigrations } from './document-migrations.ts';
import { type NodeVersions, readFlow, withVersions } from './read-flow.ts';

/** As the catalogue was when version 1 was the newest. */
const first: NodeVersions = {
  start: { version: 1 },
  say: { version: 1 },
  ask: { version: 1 },
  'plugin-action': { version: 1 },
  end: { version: 1 },
};

function read(json: unknown, nodeVersions = first): Flow {
  const reading = readFlow(json, nodeVersions);
  if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics));
  return reading.flow;
}

function findings(json: unknown, nodeVersions = first): readonly string[] {
  const reading = readFlow(json, nodeVersions);
  return 'diagnostics' in reading ? reading.diagnostics.map(({ code, message }) => `${code}: ${message}`) : [];
}

describe('documents of version 1', () => {
  it.each([
    ['booking', booking],
    ['orders', orders],
    ['unfinished', unfinished],
  ])('%s is read as it was written, with what came later filled in', (_name, document) => {
    const { schema, settings, handlers, inputs, outputs, notes, ...rest } = read(document);
    const { schema: _schema, settings: before, ...written } = document;
    const { language, ...kept } = before;
    expect(rest).toEqual(written);
    expect(settings).toEqual({ ...flowSchema.shape.settings.parse({}), ...kept, languages: [language] });
    expect([handlers, inputs, outputs, notes]).toEqual([{}, [], [], {}]);
    expect(schema.flow).toBe(FLOW_SCHEMA_VERSION);
  });

  it('name the versions of the nodes that they hold from then on', () => {
    expect(read(booking).schema).toEqual({
      flow: 2,
      'node.start': 1,
      'node.say': 1,
      'node.ask': 1,
      'node.plugin-action': 1,
      'node.end': 1,
    });
  });
});

describe('reading a flow', () => {
  it('gives what was read before, when it is read again', () => {
    const once = read(orders);
    expect(read(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('brings the configuration of every node to its version of today, step by step', () => {
    const versions: NodeVersions = {
      ...first,
      say: { version: 3, migrations: [({ text, ...rest }) => ({ ...rest, texts: [text] }), (config) => ({ ...config, isNew: true })] },
    };
    const flow = read(orders, versions);
    expect([Object.values(flow.nodes).find(({ name }) => name === 'Welcome')?.config, flow.schema['node.say']]).toEqual([
      { interruption: 'held', texts: ['Welcome to the bakery.'], isNew: true },
      3,
    ]);
    expect(read(flow, versions)).toEqual(flow);
  });

  it('keeps nodes that it does not know, or not yet in that version, byte for byte', () => {
    const config = { b: [1, { z: 1, a: null }], a: { constructor: 'kept' } };
    const document = { ...booking, schema: { flow: 2, 'node.say': 7, 'node.later': 4 }, settings: {} };
    const nodes = { ...booking.nodes, nd_new: { type: 'later', config }, nd_newer: { type: 'say', config } };
    const versions: NodeVersions = { ...first, say: { version: 2, migrations: [() => ({ lost: true })] } };
    const flow = read({ ...document, nodes }, versions);
    const kept = Object.entries(flow.nodes).filter(([id]) => id.startsWith('nd_new'));
    expect(kept.map(([, node]) => JSON.stringify(node.config))).toEqual([JSON.stringify(config), JSON.stringify(config)]);
    expect([flow.schema['node.say'], flow.schema['node.later']]).toEqual([7, 4]);
  });

  it('asks for an update when the document is newer', () => {
    expect(findings({ schema: { flow: 99 }, whatever: true })).toEqual([
      'newer-document: The flow was written by a newer Callwright, as version 99 of the document; this one reads 2 at most. Update Callwright.',
    ]);
  });

  it('says which node cannot be brought to today, when its configuration is not as it was then', () => {
    const careless: NodeVersions = {
      ...first,
      say: { version: 2, migrations: [({ text }) => ({ text: (text as { words: { first: string } }).words.first })] },
    };
    expect(readFlow(booking, careless)).toEqual({
      diagnostics: [
        expect.objectContaining({ code: 'unreadable-node', place: { node: 'nd_hello' }, message: expect.stringContaining('"say"') }),
      ],
    });
  });

  it('says where a document is not as a flow has it', () => {
    const broken = { ...booking, settings: { patienceMs: 'long' }, edges: { ed_1: { from: { node: 'nd_start', port: 'next' } } } };
    const reading = readFlow(broken, first);
    expect('diagnostics' in reading && reading.diagnostics.map(({ place }) => place)).toEqual([
      { edge: 'ed_1' },
      { setting: 'patienceMs' },
    ]);
  });

  it('takes types of nodes and documents that are called as things every object has', () => {
    const nodes = { nd_1: { type: 'constructor', config: {} }, nd_2: { type: '__proto__', config: {} } };
    expect(Object.keys(read({ ...booking, nodes, edges: {} }).nodes)).toEqual(['nd_1', 'nd_2']);
  });
});

describe('the versions of the nodes that a flow holds', () => {
  it('are named where they are missing, and left where they are not', () => {
    const flow = read({ ...unfinished, schema: { flow: 2, 'node.ask': 3 } });
    const versions: NodeVersions = { start: { version: 2 }, ask: { version: 9 } };
    expect(withVersions({ ...flow, schema: { flow: 2, 'node.ask': 3 } }, versions).schema).toEqual({
      flow: 2,
      'node.ask': 3,
      'node.start': 2,
    });
  });

  it('change nothing when all are named', () => {
    const flow = read(booking);
    expect(withVersions(flow, first)).toBe(flow);
  });
});

describe('what is no flow', () => {
  const nested = (depth: number) => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  const circle: Record<string, unknown> = { ...booking };
  circle.more = { circle };
  const shared = Array.from({ length: 60 }).reduce<object>((inner) => ({ one: inner, other: inner }), {});
  const million = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, index) => [`nd_${index}`, 1]));

  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /^not-a-flow: /],
    ['text', '{"schema": {"flow": 1}', /^not-a-flow: /],
    ['a list', [booking], /^not-a-flow: /],
    ['an empty object', {}, /^unreadable: schema is not/],
    ['one without a version', { ...booking, schema: {} }, /^unreadable: schema.flow is not/],
    ['a version that is no number', { ...booking, schema: { flow: 'x' } }, /^unreadable: schema.flow is not/],
    ['one that is nested deeply', { ...booking, more: nested(100_000) }, /^too-deep: /],
    ['a configuration that is nested deeply', { ...booking, nodes: { nd_1: { type: 'say', config: nested(1_000) } } }, /^too-deep: /],
    ['a circle', circle, /^too-deep: /],
    ['one that holds the same thing again and again', { ...booking, shared }, /^too-/],
    ['a million nodes', { ...booking, nodes: million }, /^too-large: The flow has 1000000 nodes; 5000/],
    ['a million of something else', { ...booking, layout: million }, /^too-large: The flow holds more than/],
    ['a prototype among the nodes', JSON.parse('{"schema":{"flow":1},"nodes":{"__proto__":{"type":"say","config":{}}}}'), /"__proto__"/],
    [
      'a prototype in a configuration',
      { ...booking, nodes: { nd_1: { type: 'say', config: JSON.parse('{"__proto__":1}') } } },
      /"__proto__"/,
    ],
    [
      'nodes that are called as things every object has',
      { ...booking, nodes: { constructor: { type: 'say', config: {} } } },
      /^unreadable: nodes/,
    ],
    ['a number larger than JSON has', { ...booking, nodes: { nd_1: { type: 'say', config: { text: 10n } } } }, /^not-a-flow: .* bigint/],
    ['something that can be called', { ...booking, more: [() => 1] }, /^not-a-flow: .* function/],
    ['settings that are none', { ...booking, settings: null }, /^unreadable: settings is not/],
    ['a language that there is not', { ...booking, settings: { language: 'xx' } }, /^unreadable: settings.languages.0 is not/],
  ])(
    '%s is a diagnostic',
    (_what, json, expected) => {
      const [finding = 'nothing was found'] = findings(json);
      expect(finding).toMatch(expected);
    },
    30_000,
  );

  it('is not made of a flow by leaving out any part of it but by saying which', () => {
    for (const json of withoutOnePart(booking)) {
      const reading = readFlow(json, first);
      expect('flow' in reading ? flowSchema.safeParse(reading.flow).success : reading.diagnostics.length > 0).toBe(true);
    }
  });
});

describe('the migrations of documents', () => {
  it('lead from every version to the next, and reading what is frozen calls each of them', () => {
    const called = new Set<number>();
    const watched = documentMigrations.map((up, index): typeof up => (document) => {
      called.add(index);
      return up(document);
    });
    for (const document of [booking, orders, unfinished]) readFlow(document, first, watched);
    expect([...called].sort()).toEqual(documentMigrations.map((_, index) => index));
    expect(documentMigrations.length).toBe(FLOW_SCHEMA_VERSION - 1);
  });
});

/** The value without each of its fields, and with each of them cut short in every way. */
function withoutOnePart(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [null];
  return Object.entries(value).flatMap(([key, item]) => {
    const { [key]: _gone, ...rest } = value as Record<string, unknown>;
    return [rest, ...withoutOnePart(item).map((cut) => ({ ...rest, [key]: cut }))];
  });
}
