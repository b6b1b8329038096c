import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action } from './action.ts';
import { describeCapabilities } from './capability.ts';
import { definePlugin } from './define-plugin.ts';
import { describePlugin } from './describe-plugin.ts';
import { manifestDraftSchema } from './manifest.ts';
import { weatherPlugin } from './testing/weather-plugin.ts';

const pluginTaking = (input: z.ZodType, more: object = {}) =>
  definePlugin({
    id: 'one',
    version: '1.0.0',
    name: 'One',
    capabilities: {},
    actions: { one: action({ title: 'One', description: '', input, output: z.object({}), idempotent: true, run: async () => ({}) }) },
    ...more,
  });
const describe1 = (plugin: unknown) => manifestDraftSchema.safeParse(describePlugin({ plugin }));

describe('the manifest of a plugin', () => {
  it('says everything that a host, an editor and a tenant need to know', () => {
    expect(manifestDraftSchema.parse(describePlugin({ weatherPlugin, unrelated: 7 }))).toEqual({
      id: 'weather',
      version: '1.2.3',
      sdkVersion: '1.0.0',
      name: 'Weather',
      capabilities: { log: true, sleep: true, fetch: { hosts: ['api.weather.example'] } },
      connection: weatherPlugin.connection,
      actions: {
        forecast: {
          title: 'Forecast',
          description: 'What the weather will be.',
          input: {
            type: 'object',
            properties: {
              city: { type: 'string', minLength: 1, maxLength: 100 },
              days: { type: 'integer', minimum: 1, maximum: 7, default: 1 },
            },
            required: ['city'],
            additionalProperties: false,
          },
          output: {
            type: 'object',
            properties: { words: { type: 'string' }, askedAt: { type: 'string', format: 'date-time' } },
            required: ['words', 'askedAt'],
            additionalProperties: false,
          },
          idempotent: true,
          timeoutMs: 3000,
          uses: ['fetch', 'log', 'sleep'],
          outcomes: { 'no-such-city': 'Nobody knows the city.' },
        },
      },
    });
  });

  it('closes objects within objects too', () => {
    const { data } = describe1(pluginTaking(z.object({ list: z.array(z.object({ a: z.string() })) })));
    expect(data?.actions.one?.input.properties?.list?.items?.additionalProperties).toBe(false);
  });

  it.each([
    ['a transform', z.object({ a: z.string().transform(Number) }), 'Transforms cannot be represented'],
    ['a pattern of its own', z.object({ a: z.string().regex(/^(a+)+$/) }), 'Regular expressions are not run'],
    ['a schema within itself', z.object({ tree: selfContaining() }), 'contain themselves'],
  ])('cannot be made of %s, and says so', (_, input, message) => {
    expect(() => describePlugin({ plugin: pluginTaking(input) })).toThrow(message);
  });

  it.each([
    ['an input that is no object', pluginTaking(z.string())],
    ['a wildcard host', pluginTaking(z.object({}), { capabilities: { fetch: { hosts: ['*.example.com'] } } })],
    ['an address as host', pluginTaking(z.object({}), { capabilities: { fetch: { hosts: ['127.0.0.1'] } } })],
    ['a local name as host', pluginTaking(z.object({}), { capabilities: { fetch: { hosts: ['localhost'] } } })],
    ['an unknown capability', pluginTaking(z.object({}), { capabilities: { files: true } })],
    [
      'a secret for a host that fetch does not name',
      { ...weatherPlugin, capabilities: { log: true, sleep: true, fetch: { hosts: ['b.example'] } } },
    ],
    ['a capability that is used and not declared', { ...weatherPlugin, capabilities: { fetch: { hosts: ['api.weather.example'] } } }],
    ['an odd id', pluginTaking(z.object({}), { id: 'Not An Id' })],
  ])('is refused with %s', (_, plugin) => {
    expect(describe1(plugin).success).toBe(false);
  });

  it('is found only when the module exports exactly one plugin', () => {
    expect(() => describePlugin({})).toThrow('exports no plugin');
    expect(() => describePlugin({ a: weatherPlugin, b: pluginTaking(z.object({})) })).toThrow('more than one');
  });
});

describe('capabilities in plain words', () => {
  it('are one sentence each', () => {
    expect(describeCapabilities({ calendar: true, fetch: { hosts: ['a.example', 'b.example', 'c.example'] } })).toEqual([
      'See the free times of your calendar, and book appointments in it.',
      'Send data to a.example, b.example and c.example, and read the answers.',
    ]);
  });
});

function selfContaining(): z.ZodType {
  const tree: z.ZodType = z.object({ children: z.array(z.lazy(() => tree)) });
  return tree;
}
