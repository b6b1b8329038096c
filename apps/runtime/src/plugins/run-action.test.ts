import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import type { ActionRequest, ActionResult, PublishedPlugin, Sandbox } from '@callwright/plugin-sandbox';
import { describe, expect, it } from 'vitest';
import { loadInBackground } from '../load-in-background.ts';
import { testPlugin } from '../testing/test-plugin.ts';
import { createRunAction } from './run-action.ts';

const plain = testPlugin('worker', 'async () => ({})');
const instant = { type: 'string', format: 'date-time' } as const;
const fields = { type: 'object', properties: { start: instant }, additionalProperties: false } as const;
const act = { title: 'Act', description: '', timeoutMs: 1_500, idempotent: true, uses: [], input: fields, output: fields };
const plugin: PublishedPlugin = {
  ...plain,
  manifest: { ...plain.manifest, actions: { act: { ...act, outcomes: { taken: 'It is gone.' } } } },
};
const never = new AbortController().signal;

function open(result: ActionResult | Error) {
  const asked: ActionRequest[] = [];
  const log = createLogger({ name: 'test', level: 'silent' });
  const sandbox: Sandbox = {
    run: async (request) => {
      asked.push(request);
      if (result instanceof Error) throw result;
      return result;
    },
    ...{ load: async () => ({ type: 'loaded' }), enable: () => undefined, pids: () => [], close: async () => undefined },
    wallsUp: () => {
      throw new Error('Nobody asks.');
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
  const loading = loadInBackground({
    name: 'sandbox',
    clock: createTestClock(),
    log,
    load: async () => sandbox,
    close: async () => undefined,
  });
  const library = { read: async () => plugin };
  const run = createRunAction({ log, library, sandbox: loading, tenantId: 'tn_1', plugins: { worker: plugin.manifest.integrity } });
  const wish = { plugin: 'worker', action: 'act', input: { start: '2026-11-24T09:30' }, timeZone: 'Europe/Berlin', key: 'ca_1/fx_1' };
  return { asked, run: (more: object = {}) => run({ ...wish, ...more }, never) };
}

describe('running an action', () => {
  it('gives plugins instants, and flows local times', async () => {
    const { run, asked } = open({ type: 'succeeded', output: { start: '2026-11-24T08:30:00Z' } });
    expect(await run()).toEqual({ type: 'succeeded', output: { start: '2026-11-24T09:30' } });
    expect(asked).toMatchObject([{ input: { start: '2026-11-24T09:30:00+01:00' }, tenantId: 'tn_1', key: 'ca_1/fx_1' }]);
  });

  it.each<[string, ActionResult | Error, object]>([
    ["one of the action's own outcomes", { type: 'failed', code: 'taken', message: 'x' }, { reason: 'refused', code: 'taken' }],
    ['a fault of the plugin', { type: 'failed', code: 'threw', message: 'x' }, { reason: 'failed', code: 'threw' }],
    ['no object', { type: 'succeeded', output: 'done' }, { reason: 'failed', code: 'invalid-output' }],
    ['no end in time', { type: 'timed-out' }, { reason: 'timed-out' }],
    ['an end by force', { type: 'killed', reason: 'memory' }, { reason: 'killed', code: 'memory' }],
    ['a sandbox that is broken', new Error('x'), { reason: 'unavailable' }],
  ])('tells %s as an outcome', async (_name, result, answer) => {
    expect(await open(result).run()).toMatchObject({ type: 'failed', ...answer });
  });

  it('cannot run a plugin that the version was not published with', async () => {
    expect(await open({ type: 'timed-out' }).run({ plugin: 'stranger' })).toMatchObject({ type: 'failed', reason: 'unavailable' });
  });
});
