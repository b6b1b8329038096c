import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import { endsAs, endsBesideNeighbour, stillHere } from '../testing/expectations.ts';
import { guest } from '../testing/open-attack-bench.ts';

const loop = (says: string, act: string, number = 19): ContractRow => ({ number, says, pace: 'fast', check: isStoppedByCpuTime(act) });

/** Long before its wall time is up: 300 ms of CPU are a second or two on a machine that is busy with others. */
function isStoppedByCpuTime(act: string): ContractRow['check'] {
  return async (bench) => {
    const startedMs = performance.now();
    await endsAs(act, ['timed-out'], { timeoutMs: 8000 })(bench);
    assert.ok(performance.now() - startedMs < 5000, 'it was not stopped by its CPU time');
  };
}

/** What eats time. */
export const loopRows: readonly ContractRow[] = [
  {
    number: 19,
    says: 'for (;;), and the neighbour is answered meanwhile',
    pace: 'fast',
    check: endsBesideNeighbour('async () => { for (;;); }', ['timed-out']),
  },
  loop('a looping getter in the result', 'async () => ({ get value() { for (;;); } })'),
  loop('a looping Proxy in the result', 'async () => new Proxy({}, { ownKeys: () => { for (;;); } })'),
  loop('a looping getter of an error', 'async () => { throw { get message() { for (;;); } }; }'),
  loop(
    'a looping stack of an error',
    'async () => { Error.prepareStackTrace = () => { for (;;); }; throw new Error(new Error("x").stack); }',
  ),
  loop('a regular expression that never comes to an end', 'async () => /^(a+)+$/.test("a".repeat(60) + "!")'),
  loop('a looping sort comparator', 'async () => [3, 2, 1].sort(() => { for (;;); })'),
  loop('a chain of then', 'async () => { const again = () => Promise.resolve().then(again); await again(); }', 20),
  loop('for (;;) await', 'async () => { for (;;) await 0; }', 20),
  loop('for (;;) await after a host call', 'async (input, ask) => { await ask("sleep.wait", { ms: 1 }); for (;;) await 0; }', 20),
  loop('a loop after a promise that came over the border', 'async (input, ask) => { await ask("sleep.wait", { ms: 1 }); for (;;); }', 21),
  loop(
    'a loop in the then of a promise of the host',
    'async (input, ask) => { await ask("sleep.wait", { ms: 1 }).then(() => { for (;;); }); }',
    21,
  ),
  {
    number: 22,
    says: 'waiting for an answer that does not come holds nobody else up',
    pace: 'fast',
    check: endsBesideNeighbour('async (input, ask) => { await ask("sleep.wait", { ms: 9000 }); }', ['timed-out'], { timeoutMs: 600 }),
  },
  {
    number: 23,
    says: 'returning early and looping on: the action counts, the loop is stopped, the next action finds a fresh isolate',
    pace: 'fast',
    check: async ({ run, askNeighbour }) => {
      const plugin = guest(`async (input, ask) => {
        globalThis.count = (globalThis.count ?? 0) + 1;
        if (input.loop) Promise.resolve().then(() => Promise.resolve()).then(() => Promise.resolve()).then(() => Promise.resolve()).then(() => { for (;;); });
        return globalThis.count;
      }`);
      assert.deepEqual(await run(plugin, { input: { loop: false } }), { type: 'succeeded', output: 1 });
      assert.deepEqual(await run(plugin, { input: { loop: true } }), { type: 'succeeded', output: 2 });
      assert.deepEqual(await run(plugin, { input: { loop: false } }), { type: 'succeeded', output: 1 });
      assert.deepEqual(await askNeighbour(), stillHere);
    },
  },
  {
    number: 24,
    says: 'a promise that never settles',
    pace: 'fast',
    check: endsAs('() => new Promise(() => {})', ['timed-out'], { timeoutMs: 400 }),
  },
  {
    number: 30,
    says: 'a FinalizationRegistry that registers again and again',
    pace: 'fast',
    check: endsAs(
      `async (input, ask) => {
        const registry = new FinalizationRegistry(() => { for (let i = 0; i < 1e3; i += 1) registry.register({}, 1); });
        for (let i = 0; i < 1e4; i += 1) registry.register({}, 1);
        await ask('sleep.wait', { ms: 50 });
        return 1;
      }`,
      ['succeeded', 'timed-out'],
    ),
  },
  {
    says: 'a loop in the code that runs while loading',
    pace: 'fast',
    check: endsAs(guest('async () => 1', { top: 'for (;;);' }), ['timed-out']),
  },
];
