import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import { endsAs } from '../testing/expectations.ts';
import { guest } from '../testing/open-attack-bench.ts';

/** What is too much for the border. */
export const floodRows: readonly ContractRow[] = [
  { number: 25, says: 'a result of 20 MB', pace: 'fast', check: endsAs('async () => "x".repeat(2e6)', ['failed threw', 'killed memory']) },
  {
    number: 25,
    says: 'a circle',
    pace: 'fast',
    check: endsAs('async () => { const circle = {}; circle.self = circle; return circle; }', ['failed threw']),
  },
  {
    number: 25,
    says: 'an error with a message of 5 MB is cut',
    pace: 'fast',
    check: async ({ run }) => {
      const result = await run(guest('async () => { throw new Error("x".repeat(5e6)); }'));
      assert.equal(
        result.type === 'failed' && result.code === 'threw' ? result.message.length : JSON.stringify(result).slice(0, 200),
        2000,
      );
    },
  },
  {
    number: 26,
    says: 'a million host calls',
    pace: 'fast',
    check: endsAs('async (input, ask) => { for (let i = 0; i < 1e6; i += 1) ask("sleep.wait", { ms: 0 }).catch(() => 0); }', [
      'killed host-calls',
    ]),
  },
  {
    number: 26,
    says: 'a million host calls of 60 KB each',
    pace: 'fast',
    check: endsAs(
      'async (input, ask) => { const much = "x".repeat(6e4); for (let i = 0; i < 1e6; i += 1) ask("log.write", much).catch(() => 0); }',
      ['killed host-calls'],
    ),
  },
  {
    number: 27,
    says: 'there is no way to post without waiting: a flood is stopped before it fills the memory of the host',
    pace: 'fast',
    check: endsAs('async (input, ask) => { const much = "x".repeat(6e4); for (;;) ask("x", much).catch(() => 0); }', ['killed host-calls']),
  },
  {
    number: 28,
    says: 'one call after the other, each awaited, is stopped by the quota too',
    pace: 'fast',
    check: endsAs('async (input, ask) => { for (;;) await ask("x", 1).catch(() => 0); }', ['killed host-calls']),
  },
];
