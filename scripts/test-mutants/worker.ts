import { parentPort, workerData } from 'node:worker_threads';
import { createSystemClock } from '@callwright/foundation/clock';
import { createModuleGraph } from './module-graph.ts';
import { createMutantSwitch, none } from './mutant-switch.ts';
import { createTestWorld } from './test-world.ts';
import type { Answer, MeasuredTest, Request, TestRun, WorkerSetup } from './work.ts';

// Whoever starts this file sends what it is typed as.
const { modules, mutants, begun } = workerData as WorkerSetup;
const progress = new Int32Array(begun);
const clock = createSystemClock();
const graph = createModuleGraph(new Map(modules.map((module) => [module.path, module])));
const names = ['@callwright/flow-schema', 'zod', 'fast-check', 'vitest'];
const outside = new Map(await Promise.all(names.map(async (name) => [name, (await import(name)) as object] as const)));

parentPort?.on('message', (request: Request) => {
  void answer(request).then((found) => parentPort?.postMessage(found));
});

const isReady: Answer = { type: 'ready' };
parentPort?.postMessage(isReady);

async function answer(request: Request): Promise<Answer> {
  Atomics.store(progress, 0, 0);
  return request.type === 'measure' ? measure(request.file) : attempt(request.mutant, request.runs);
}

/** How long the tests of a file take, and which mutants each comes to; what is come to while the file is loaded concerns all of them. */
async function measure(file: string): Promise<Answer> {
  const reached = new Uint8Array(mutants);
  const mutantSwitch = createMutantSwitch(none, (number) => {
    reached[number] = 1;
  });
  const world = createTestWorld({ graph, outside, mutantSwitch });
  const before = clock.elapsedMs();
  const collected = world.load(file);
  const loadMs = clock.elapsedMs() - before;
  const whileLoading = numbersIn(reached);
  const tests: MeasuredTest[] = [];
  for (const [index, test] of collected.entries()) {
    reached.fill(0);
    const all = await timed(() => world.run(test, 'all'));
    const few = all.isProperty ? await timed(() => world.run(test, 'few')) : undefined;
    const reaches = [...new Set([...whileLoading, ...numbersIn(reached)])];
    tests.push({ file, index, name: test.name, passes: all.passes, ms: all.ms, reaches, ...(few?.passes && { fewMs: few.ms }) });
  }
  return { type: 'measured', loadMs, tests };
}

async function attempt(mutant: number, runs: readonly TestRun[]): Promise<Answer> {
  const world = createTestWorld({ graph, outside, mutantSwitch: createMutantSwitch(mutant, () => undefined) });
  for (const [at, { file, index, name, thoroughness }] of runs.entries()) {
    Atomics.store(progress, 0, at);
    try {
      const test = world.load(file)[index];
      // Under a mutant other tests may be declared; one that is not there has noticed nothing.
      if (test?.name !== name) continue;
      if (!(await world.run(test, thoroughness)).passes) return { type: 'tried', failed: at };
    } catch {
      // A file that does not load is as good as a test that fails.
      return { type: 'tried', failed: at };
    }
  }
  return { type: 'tried' };
}

async function timed<Result extends object>(act: () => Promise<Result>): Promise<Result & { readonly ms: number }> {
  const before = clock.elapsedMs();
  const result = await act();
  return { ...result, ms: clock.elapsedMs() - before };
}

function numbersIn(flags: Uint8Array): number[] {
  return [...flags.keys()].filter((number) => flags[number] === 1);
}
