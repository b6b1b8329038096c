import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import type { AttackBench } from '../testing/open-attack-bench.ts';
import { bombRows } from './bombs.contract.ts';
import { escapeRows } from './escapes.contract.ts';
import { floodRows } from './floods.contract.ts';
import { loopRows } from './loops.contract.ts';
import { tamperRows } from './tampering.contract.ts';

/** What "a sandbox" is: everything that guests have tried, row by row, and what must come of it. */
export const sandboxContract: readonly ContractRow[] = [...escapeRows, ...tamperRows, ...bombRows, ...loopRows, ...floodRows].toSorted(
  (a, b) => (a.number ?? 99) - (b.number ?? 99),
);

/** A telephone frame is 20 ms. The second bound is for a machine that others use too: it says that nothing waits for a guest to end. */
const maxLateMs = { own: 100, whole: 1000 };

/** Holds one row; and whatever the guest does, this process goes on in time. */
export async function holdRow(row: ContractRow, bench: AttackBench): Promise<void> {
  bench.worstLateness();
  await row.check(bench);
  const { ms, ownMs } = bench.worstLateness();
  assert.ok(
    ownMs < maxLateMs.own && ms < maxLateMs.whole,
    `the ticker was ${Math.round(ms)} ms late, ${Math.round(ownMs)} ms of it by our own work`,
  );
}

export function nameOfRow({ number, says }: ContractRow): string {
  return `${number === undefined ? 'beside the table' : `row ${number}`}: ${says}`;
}
