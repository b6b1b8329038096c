import { compile } from '@callwright/flow-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, type NodeType } from './catalog.ts';
import type { DraftConfig, NodePresentation } from './node-presentation.ts';
import { presentations } from './presentations.ts';
import { buildFlow } from './testing/build-flow.ts';
import { richConfigs, richVariables } from './testing/rich-configs.ts';

/** What a broken or hostile document may hold in any place. */
const hostile = fc.constantFrom<unknown>(
  null,
  '',
  '__proto__',
  'constructor',
  'toLocaleString',
  '{{',
  '{{ answer }}',
  '{{ '.repeat(600),
  `${'('.repeat(400)}1`,
  -1,
  1e308,
  Number.NaN,
  [],
  {},
  [null, [], {}, 7],
  JSON.parse('{"__proto__": {"port": "x"}, "constructor": 1}'),
);

const runs = { numRuns: 150, seed: 7 };

describe.each(Object.keys(catalog) as NodeType[])('a broken %s', (type) => {
  const rich: DraftConfig = richConfigs[type];
  const presentation: NodePresentation = presentations[type];
  const places = placesIn(rich);
  const broken = fc
    .array(fc.tuple(fc.constantFrom(...(places.length === 0 ? [['extra']] : places)), hostile), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((config, [place, value]) => replaced(config, place, value), rich) as DraftConfig);

  it('is a diagnostic or compiles, and can be looked at', () => {
    fc.assert(
      fc.property(broken, (config) => {
        const { diagnostics } = compile(
          buildFlow({ start: { type: 'start', to: { next: 'x' } }, x: { type, config } }, richVariables),
          catalog,
          {
            actions: [],
          },
        );
        expect(diagnostics.every(({ message }) => message.length > 0)).toBe(true);
        expect(presentation.ports(config).every(({ port, label }) => typeof port === 'string' && typeof label === 'string')).toBe(true);
        expect(typeof presentation.summary(config, [])).toBe('string');
      }),
      runs,
    );
  });
});

/** Every place of a configuration, from the outside in. */
function placesIn(value: unknown, before: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return before.length === 0 ? [] : [before];
  const inner = Object.entries(value).flatMap(([key, item]) => placesIn(item, [...before, key]));
  return before.length === 0 ? inner : [before, ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item));
  const record = typeof value === 'object' && value !== null ? value : {};
  return { ...record, [key]: replaced((record as Readonly<Record<string, unknown>>)[key], rest, by) };
}
