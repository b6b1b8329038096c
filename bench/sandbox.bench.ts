import { createSandbox } from '@callwright/plugin-sandbox';
import { type AttackBench, guest, openAttackBench } from '@callwright/plugin-sandbox/testing';
import { measureHostStart } from '@callwright/plugin-sandbox/testing/measure-host-start';
import { type Figure, median, rounded } from './figure.ts';

const quiet = guest('async () => 1', { id: 'quiet' });
const asking = guest(
  'async (input, ask) => ask("calendar.freeSlots", { from: "2026-03-02", to: "2026-03-02", durationMinutes: 30, limit: 5 })',
  { id: 'asking' },
);
const looping = guest('async () => { for (;;); }', { id: 'looping', timeoutMs: 5000 });

/** What a plugin costs a call: before it begins, while it runs, and when it misbehaves. */
export async function* measure(): AsyncIterable<Figure> {
  const starts = await repeat(9, measureHostStart);
  yield figure('host_fork_to_ready', median(starts.map(({ walledMs }) => walledMs)), 640);
  yield figure('host_fork_to_ready_without_namespaces', median(starts.map(({ plainMs }) => plainMs)), 640);

  await using bench = await openAttackBench(createSandbox, { hosts: 2 });
  let tenant = 0;
  const loads = await repeat(50, () => {
    tenant += 1;
    return timed(() => bench.sandbox.load(quiet, `load-${tenant}`));
  });
  yield figure('isolate_load', median(loads), 14);
  yield figure('action_without_host_call', median(await repeat(500, () => timed(() => bench.run(quiet)))), 1.4);
  yield figure('action_with_one_host_call', median(await repeat(500, () => timed(() => bench.run(asking)))), 1.8);
  yield figure('ticker_late_at_worst_under_four_loops', await lateUnderFourLoops(bench), 20);
}

async function lateUnderFourLoops(bench: AttackBench): Promise<number> {
  const tenants = [1, 2, 3, 4].map((number) => `looper-${number}`);
  const worst = await repeat(5, async () => {
    bench.worstLateness();
    await Promise.all(tenants.map((tenantId) => bench.run(looping, { tenantId })));
    return bench.worstLateness().ms;
  });
  return Math.max(...worst);
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time += 1) results.push(await work());
  return results;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function figure(name: string, value: number, bound: number): Figure {
  return { figure: name, value: rounded(value), unit: 'ms', bound, better: 'lower' };
}
