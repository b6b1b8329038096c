import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from './supervisor.ts';
import { type AttackBench, guest, openAttackBench, publish } from './testing/open-attack-bench.ts';
import { createTestNetwork } from './testing/test-network.ts';

let bench: AttackBench;
beforeAll(async () => {
  bench = await openAttackBench(createSandbox);
});
afterAll(() => bench[Symbol.asyncDispose]());

const counter = guest('async () => { globalThis.count = (globalThis.count ?? 0) + 1; return globalThis.count; }', { id: 'counter' });
const flood = 'async (input, ask) => { for (;;) ask("x", 1).catch(() => 0); }';

describe('tenants and versions', () => {
  it('keeps two tenants apart, also in what a plugin keeps for itself', async () => {
    expect(await bench.run(counter, { tenantId: 'one' })).toEqual({ type: 'succeeded', output: 1 });
    expect(await bench.run(counter, { tenantId: 'one' })).toEqual({ type: 'succeeded', output: 2 });
    expect(await bench.run(counter, { tenantId: 'two' })).toEqual({ type: 'succeeded', output: 1 });
  });

  it('keeps two versions of a plugin apart', async () => {
    const newer = guest('async () => typeof globalThis.count', { id: 'counter', version: '2.0.0' });
    expect(await bench.run(newer, { tenantId: 'one' })).toEqual({ type: 'succeeded', output: 'undefined' });
  });

  it('runs one action at a time in an isolate, in the order of asking', async () => {
    const plugin = guest(
      'async (input, ask) => { const at = (globalThis.at = (globalThis.at ?? 0) + 1); await ask("sleep.wait", { ms: 20 }); return [at, globalThis.at]; }',
    );
    const results = await Promise.all([1, 2, 3].map(() => bench.run(plugin, { tenantId: 'queue' })));
    expect(results.map((result) => result.type === 'succeeded' && result.output)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('what is refused before anything runs', () => {
  it.each([
    ['a bundle that is not the published one', { ...counter, code: `${counter.code};` }, {}, 'wrong-integrity'],
    ['a bundle of 5 MB', guest(`async () => "${'x'.repeat(5_000_000)}"`), {}, 'wrong-integrity'],
    ['an unknown action', counter, { action: 'toString' }, 'unknown-action'],
    ['an input of 100 KB', counter, { input: 'x'.repeat(100_000) }, 'input-too-large'],
    ['code that does not parse', guest('async () => {{{'), {}, 'broken-plugin'],
    ['code that throws', guest('async () => 1', { top: 'throw new Error("no");' }), {}, 'broken-plugin'],
  ])('%s', async (_, plugin, request, code) => {
    expect(await bench.run(plugin, request)).toMatchObject({ type: 'failed', code });
  });
});

describe('what an action may ask', () => {
  it('gets an answer from the host, and the key of its effect', async () => {
    const plugin = guest(`async (input, ask, facts) => {
      const slot = { start: '2026-03-02T09:00:00Z', durationMinutes: 30, name: 'Ada' };
      return [facts.key, (await ask('calendar.book', slot)).bookingId, (await ask('calendar.book', slot)).bookingId];
    }`);
    expect(await bench.run(plugin)).toEqual({ type: 'succeeded', output: ['ca_1/fx_1', 'ca_1/fx_1', 'ca_1/fx_1#2'] });
  });

  it('is refused what its manifest does not declare', async () => {
    const plugin = guest('async (input, ask) => ask("log.write", { level: "info", message: "x" })');
    const { act } = plugin.manifest.actions;
    if (act === undefined) throw new Error('The guest has no action.');
    const silent = { ...plugin, manifest: { ...plugin.manifest, id: 'silent', actions: { act: { ...act, uses: [] } } } };
    expect(await bench.run(silent)).toEqual({
      type: 'failed',
      code: 'threw',
      message: 'Error: This action does not declare that it uses "log".',
    });
  });

  it('writes lines that are cut at 2048 characters, and a secret is taken out of them', async () => {
    const plugin = guest('async (input, ask) => ask("log.write", { level: "info", message: "the key is s3cret " + "x".repeat(5000) })');
    expect(await bench.run(plugin, { secrets: { key: 's3cret' } })).toEqual({ type: 'succeeded', output: null });
    expect(bench.logged.at(-1)).toBe(`the key is [redacted] ${'x'.repeat(2030)}`);
  });

  it('leaves by a declared outcome, and by no other', async () => {
    const ending = (code: string) =>
      publish(`globalThis.__plugin = { run: async () => ({ type: 'outcome', code: '${code}', message: 'Oh.' }) };`);
    expect(await bench.run(ending('taken'))).toEqual({ type: 'failed', code: 'taken', message: 'Oh.' });
    expect(await bench.run(ending('constructor'))).toMatchObject({ type: 'failed', code: 'undeclared-outcome' });
  });

  it('reaches only hosts that the tenant granted, with the secret added on the way', async () => {
    await using network = await createTestNetwork((request, response) => response.end(`heard ${request.headers.authorization}`));
    await using own = await openAttackBench(createSandbox, { network });
    const plugin = guest(
      'async (input, ask) => ask("fetch.send", { method: "GET", url: "https://api.example.com/" }).then((answer) => answer.body, (error) => error.message)',
    );
    const secretive = {
      ...plugin,
      manifest: {
        ...plugin.manifest,
        connection: {
          title: 'C',
          secrets: { key: { title: 'K', host: 'api.example.com', in: 'header' as const, name: 'Authorization', format: 'Key {{key}}' } },
        },
      },
    };
    expect(await own.run(secretive)).toMatchObject({ output: '"api.example.com" is not among the hosts that were declared and granted.' });
    const granted = { grantedHosts: ['api.example.com', 'evil.example.com'], secrets: { key: 's3cret' } };
    expect(await own.run(secretive, granted)).toEqual({ type: 'succeeded', output: 'heard Key [redacted]' });
  });
});

describe('when something dies', () => {
  const startled = (idempotent: boolean) =>
    guest(
      'async (input, ask) => { await ask("log.write", { level: "info", message: "started" }); await ask("sleep.wait", { ms: 200 }); return "done"; }',
      {
        id: `startled-${idempotent}`,
        idempotent,
      },
    );
  /** The host dies as soon as the action has begun; the spare, which is the last, lives on. */
  const killHostOnce = async (own: AttackBench) => {
    const [pid = 0] = own.sandbox.pids();
    await expect.poll(() => own.logged.length).toBeGreaterThan(0);
    process.kill(pid, 'SIGKILL');
  };

  it('tries an idempotent action again on the spare', async () => {
    await using own = await openAttackBench(createSandbox);
    const [result] = await Promise.all([own.run(startled(true)), killHostOnce(own)]);
    expect(result).toEqual({ type: 'succeeded', output: 'done' });
    expect(own.logged).toEqual(['started', 'started']);
  });

  it('tries no other action again, and goes on', async () => {
    await using own = await openAttackBench(createSandbox);
    const [result] = await Promise.all([own.run(startled(false)), killHostOnce(own)]);
    expect(result).toEqual({ type: 'killed', reason: 'crash' });
    expect(await own.askNeighbour()).toEqual({ type: 'succeeded', output: 'still here' });
  });

  const smallHost = { limits: { hostRssMb: 150, isolateHeapMb: 256 } };
  const greedy = guest('async (input, ask) => { globalThis.all = new Uint8Array(120e6).fill(1); await ask("sleep.wait", { ms: 2000 }); }', {
    id: 'greedy',
    timeoutMs: 3000,
  });

  it('kills a host that takes too much memory, though its isolates stay within their own limits', async () => {
    await using own = await openAttackBench(createSandbox, smallHost);
    expect(await own.run(greedy)).toEqual({ type: 'killed', reason: 'host-memory' });
  });

  it('finds out who it was when several were in the host, and disables nobody else', async () => {
    await using own = await openAttackBench(createSandbox, smallHost);
    const innocent = guest('async (input, ask) => { await ask("sleep.wait", { ms: 300 }); return "innocent"; }', {
      id: 'innocent',
      idempotent: true,
    });
    const rounds: unknown[] = [];
    for (let round = 0; round < 5; round += 1) {
      const [bad, good] = await Promise.all([own.run(greedy), own.run(innocent, { tenantId: 'tenant-b' })]);
      expect(good).toEqual({ type: 'succeeded', output: 'innocent' });
      rounds.push(bad.type === 'failed' ? bad.code : bad.type);
    }
    // The first time nobody knew; then it was alone three times.
    expect(rounds).toEqual(['killed', 'killed', 'killed', 'killed', 'disabled']);
  });

  it('disables a plugin for its tenant after three kills, tells, and enables it again when told', async () => {
    const told: unknown[] = [];
    await using own = await openAttackBench(createSandbox, { onDisabled: (disabled) => told.push(disabled) });
    const bad = guest(flood, { id: 'bad', version: '1.2.3' });
    for (let time = 0; time < 3; time += 1) expect(await own.run(bad)).toEqual({ type: 'killed', reason: 'host-calls' });
    expect(await own.run(bad)).toMatchObject({ type: 'failed', code: 'disabled' });
    expect(told).toEqual([{ tenantId: 'tenant-a', pluginId: 'bad', version: '1.2.3' }]);
    expect(await own.run(bad, { tenantId: 'another' })).toEqual({ type: 'killed', reason: 'host-calls' });
    own.sandbox.enable(bad, 'tenant-a');
    expect(await own.run(bad)).toEqual({ type: 'killed', reason: 'host-calls' });
  });

  it('ends an action that nobody waits for any more, at once', async () => {
    const abort = new AbortController();
    const request = {
      plugin: guest('() => new Promise(() => {})', { timeoutMs: 9000 }),
      tenantId: 'hurried',
      action: 'act',
      input: {},
      key: 'k',
    };
    const ended = bench.sandbox.run(request, abort.signal);
    await bench.askNeighbour();
    abort.abort();
    expect(await ended).toMatchObject({ type: 'failed', code: 'cancelled' });
  });

  it('ends an action that nobody waits for any more while its plugin is still loaded', async () => {
    const abort = new AbortController();
    const slow = guest('() => new Promise(() => {})', { timeoutMs: 9000, top: 'for (let turn = 0; turn < 3e7; turn += 1);' });
    const ended = bench.sandbox.run({ plugin: slow, tenantId: 'more-hurried', action: 'act', input: {}, key: 'k' }, abort.signal);
    await bench.askNeighbour();
    abort.abort();
    expect(await ended).toMatchObject({ type: 'failed', code: 'cancelled' });
  });

  it('leaves no process behind when its parent is killed', async () => {
    const parent = spawn(process.execPath, ['--conditions=@callwright/source', join(import.meta.dirname, 'testing/orphan-parent.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pids = JSON.parse(line.toString()) as number[];
    expect(pids.filter(isAlive)).toEqual(pids);
    parent.kill('SIGKILL');
    await expect.poll(() => pids.filter(isAlive), { timeout: 5000 }).toEqual([]);
  });

  it('leaves no process behind when it is closed', async () => {
    const own = await openAttackBench(createSandbox);
    const pids = own.sandbox.pids();
    await own[Symbol.asyncDispose]();
    expect(pids.length).toBe(2);
    expect(pids.filter(isAlive)).toEqual([]);
  });
});

it('says which walls stand', () => {
  expect(bench.sandbox.wallsUp()).toMatchObject({ isolate: true, process: true, permission: true });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
