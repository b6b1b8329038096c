import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import { type Figure, median, rounded } from './figure.ts';

const repetitions = 5;
const root = join(import.meta.dirname, '..');
const apiSource = join(root, 'apps/api/src/main.ts');

/** How long people wait for `npm start`: from the command to the line that says ready. */
export async function* measure(): AsyncIterable<Figure> {
  await using home = await createThrowAwayHome();
  await secondsToReady(home.folder);
  const unchanged: number[] = [];
  for (let run = 0; run < repetitions; run += 1) unchanged.push(await secondsToReady(home.folder));
  yield figure('second_start', unchanged, 3);
  const changed: number[] = [];
  for (let run = 0; run < repetitions; run += 1) changed.push(await withChangedApi(run, () => secondsToReady(home.folder)));
  yield figure('start_after_api_change', changed, 8);
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
