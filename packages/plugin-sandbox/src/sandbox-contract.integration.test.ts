import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdRow, nameOfRow, sandboxContract } from './contract/sandbox.contract.ts';
import { createSandbox } from './supervisor.ts';
import { type AttackBench, openAttackBench } from './testing/open-attack-bench.ts';

let bench: AttackBench;
beforeAll(async () => {
  bench = await openAttackBench(createSandbox);
});
afterAll(() => bench[Symbol.asyncDispose]());

describe('the sandbox, against every quick row of the threat table', () => {
  const rows = sandboxContract.filter(({ pace }) => pace === 'fast').map((row) => ({ name: nameOfRow(row), row }));
  it.each(rows)('$name', ({ row }) => holdRow(row, bench));
});

it('has a row for every threat', () => {
  const numbers = new Set(sandboxContract.map(({ number }) => number));
  expect(Array.from({ length: 32 }, (_, index) => index + 1).filter((number) => !numbers.has(number))).toEqual([]);
});
