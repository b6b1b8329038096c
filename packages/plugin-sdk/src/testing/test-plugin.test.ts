import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action } from '../action.ts';
import { definePlugin } from '../define-plugin.ts';
import { outcome } from '../outcome.ts';
import { testPlugin } from './test-plugin.ts';
import { weatherPlugin } from './weather-plugin.ts';

const answering = (status: number, body: string) => async () => ({ type: 'answered', status, headers: {}, body }) as const;

describe('a plugin under test', () => {
  it('runs an action with its defaults filled in, at the time that the test gives', async () => {
    const tested = testPlugin(weatherPlugin, {
      startedAt: '2026-03-02T08:00:00Z',
      fetch: async ({ url }) => ({ type: 'answered', status: 200, headers: {}, body: url }),
    });
    expect(await tested.run('forecast', { city: 'Graz' })).toEqual({
      type: 'succeeded',
      output: { words: 'https://api.weather.example/Graz?days=1', askedAt: '2026-03-02T08:00:00Z' },
    });
    expect(tested.logged).toEqual(['info: asking for Graz']);
    expect(tested.sleptMs()).toBe(250);
  });

  it('leaves by a declared outcome', async () => {
    const tested = testPlugin(weatherPlugin, { fetch: answering(404, '') });
    expect(await tested.run('forecast', { city: 'Atlantis' })).toEqual({
      type: 'failed',
      code: 'no-such-city',
      message: 'Atlantis is unknown.',
    });
  });

  it.each([
    ['an unknown action', 'nonsense', {}, 'unknown-action'],
    ['a missing field', 'forecast', {}, 'invalid-input'],
    ['a field that the schema does not name', 'forecast', { city: 'Graz', zip: '8010' }, 'invalid-input'],
    ['a throw', 'forecast', { city: 'Graz' }, 'threw'],
  ])('fails for %s', async (_, name, input, code) => {
    expect(await testPlugin(weatherPlugin).run(name, input)).toMatchObject({ type: 'failed', code });
  });

  it('refuses outputs and outcomes that were not declared, and capabilities that the action does not use', async () => {
    const anything = z.object({});
    const common = { title: 'A', description: '', input: anything, output: anything, idempotent: true } as const;
    const plugin = definePlugin({
      id: 'odd',
      version: '1.0.0',
      name: 'Odd',
      capabilities: { log: true },
      actions: {
        // Authors who cast reach what the types forbid.
        'extra-key': action({ ...common, run: async () => ({ extra: 1 }) as never }),
        undeclared: action({ ...common, run: async () => outcome('surprise', 'Oh.') as never }),
        reaching: action({
          ...common,
          run: async (_, host) => void (await (host as unknown as { log: { info(text: string): void } }).log.info('x')) as never,
        }),
      },
    });
    const tested = testPlugin(plugin);
    expect(await tested.run('extra-key', {})).toMatchObject({ code: 'invalid-output' });
    expect(await tested.run('undeclared', {})).toMatchObject({ code: 'undeclared-outcome' });
    expect(await tested.run('reaching', {})).toMatchObject({ code: 'threw' });
  });
});
