import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCallwright } from '@callwright/scripts/harness';
import { type Figure, median, rounded } from './figure.ts';

const repetitions = 5;
const root = join(import.meta.dirname, '..');
const apiSource = join(root, 'apps/api/src/main.ts');

/** How long people wait for `npm start`: from the command to the line that says ready. */
export async function* measure(): AsyncIterable<Figure> {
  const home = await mkdtemp(join(tmpdir(), 'callwright-bench-'));
  try {
    await secondsToReady(home);
    const unchanged: number[] = [];
    for (let run = 0; run < repetitions; run += 1) unchanged.push(await secondsToReady(home));
    yield figure('second_start', unchanged, 3);
    const changed: number[] = [];
    for (let run = 0; run < repetitions; run += 1) changed.push(await withChangedApi(run, () => secondsToReady(home)));
    yield figure('start_after_api_change', changed, 8);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function figure(name: string, seconds: readonly number[], bound: number): Figure {
  return { figure: name, value: rounded(median(seconds)), unit: 's', bound, better: 'lower' };
}

async function secondsToReady(home: string): Promise<number> {
  const startedMs = performance.now();
  const callwright = await startCallwright({ home, call: npmStart() });
  const seconds = (performance.now() - startedMs) / 1000;
  await callwright.stop();
  return seconds;
}

/** As a person does it, with npm's own share of the time. */
function npmStart() {
  return { command: 'npm', args: ['start'], cwd: root };
}

async function withChangedApi<Result>(run: number, work: () => Promise<Result>): Promise<Result> {
  const before = await readFile(apiSource, 'utf8');
  try {
    await writeFile(apiSource, `${before}\n// change ${run}\n`);
    return await work();
  } finally {
    await writeFile(apiSource, before);
  }
}
