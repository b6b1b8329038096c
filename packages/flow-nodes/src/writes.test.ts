import { describe, expect, it } from 'vitest';
import { catalog, type NodeType } from './catalog.ts';
import { bookAction } from './testing/booking-flow.ts';
import { richConfigs } from './testing/rich-configs.ts';

/** Of each kind of node that sets variables: which of them are set for certain behind which port. */
const written: Readonly<Partial<Record<NodeType, Readonly<Record<string, readonly string[]>>>>> = {
  ask: { answered: ['guests'] },
  route: { book: ['words'], cancel: ['words'], 'something-else': ['words'] },
  set: { done: ['guests', 'words'] },
  converse: { 'to-person': ['guests'] },
  code: { succeeded: ['guests'] },
  'http-request': { succeeded: ['bookingId'] },
  'collect-payment': { paid: ['bookingId'] },
  'sub-flow': { done: ['bookingId'], 'well-confirmed': ['bookingId'] },
  voicemail: { left: ['bookingId', 'words'] },
  'plugin-action': { succeeded: ['bookingId'] },
};

/** Configurations that say more here than the sound ones do. */
const instead: Readonly<Partial<Record<NodeType, object>>> = { 'sub-flow': { outputs: { id: 'bookingId' } } };

describe('what is known behind a port', () => {
  it.each(Object.keys(catalog) as NodeType[])('of a %s is what the node has set then, and no more', (type) => {
    const { configSchema, ports, writes } = catalog[type];
    const config = configSchema.parse({ ...richConfigs[type], ...instead[type] });
    const known = ports(config).map((port) => [port, writes?.(config, port, [bookAction]) ?? []] as const);
    expect(Object.fromEntries(known.filter(([, variables]) => variables.length > 0))).toEqual(written[type] ?? {});
  });

  it('includes that the answer is valid, where it has to be', () => {
    const { configSchema, guardsOf } = catalog.ask;
    const config = { question: '?', expects: 'number', variable: 'guests' };
    const guards = [config, { ...config, valid: 'answer < 3.0' }].flatMap((one) =>
      ['answered', 'silent'].map((port) => guardsOf?.(configSchema.parse(one), port)),
    );
    expect(guards).toEqual([undefined, undefined, 'valid', undefined]);
  });

  it('is no payment, and none of its words, where none are kept', () => {
    const { configSchema, writes } = catalog['collect-payment'];
    const { payment: _, ...without } = richConfigs['collect-payment'];
    expect(writes?.(configSchema.parse(without), 'paid')).toEqual([]);
    const { variable: __, ...route } = richConfigs.route;
    expect(catalog.route.writes?.(catalog.route.configSchema.parse(route), 'book')).toEqual([]);
  });

  it('is as private as where it comes from: what callers say, and what a payment is for', () => {
    const { route, 'collect-payment': pay } = catalog;
    const { variable: _, ...without } = richConfigs.route;
    expect([richConfigs.route, without].map((config) => route.assigns?.(route.configSchema.parse(config)))).toEqual([
      [{ variable: 'words', from: 'caller' }],
      [],
    ]);
    const { payment: __, ...unkept } = richConfigs['collect-payment'];
    expect([richConfigs['collect-payment'], unkept].map((config) => pay.assigns?.(pay.configSchema.parse(config)))).toEqual([
      [{ variable: 'bookingId', from: { field: 'description' } }],
      [],
    ]);
  });
});
