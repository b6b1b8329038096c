import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { z } from 'zod';
import { childEnv, root } from '../launch/env.mjs';
import { describeCounts } from '../test/vitest-report.ts';
import { findMutants, type Mutant } from './find-mutants.ts';

/** The step of the core, what it is made of, and what nodes do. */
const sources = ['packages/flow-engine/src/*.ts', 'packages/flow-nodes/src/*/*.ts'];
const notBehaviour =
  /\.test\.ts$|\/(index|schema|presentation|migrations|node-definition|program|simulate|explore|coverage|fork|replay)\.ts$|\/testing\//;
const workers = 2;
const longestRunMs = 180_000;

/** Mutants that no test can tell from the original, each with why. */
const survivorsSchema = z.array(
  z.strictObject({ file: z.string(), before: z.string(), replacement: z.string(), reason: z.string().min(20) }),
);
const known = survivorsSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8')));

interface Task {
  readonly file: string;
  readonly mutant: Mutant;
}

const clock = createSystemClock();
const words = process.argv.slice(2);
const files = globSync(sources, { cwd: root })
  .filter((file) => !notBehaviour.test(file) && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();
const tasks = files.flatMap((file): Task[] =>
  findMutants(file, readFileSync(join(root, file), 'utf8')).map((mutant) => ({ file, mutant })),
);

if ((await statusOf(undefined)) !== 0) throw new Error('The tests of the core fail as they are. Mend them first: npm run check -- unit');
process.stdout.write(`${tasks.length} mutants of ${files.length} files\n`);
const survivors: Task[] = [];
let done = 0;
const queue = [...tasks];
await Promise.all(Array.from({ length: workers }, work));

const unknown = survivors.filter((task) => !known.some((one) => isSame(one, task)));
const gone = words.length > 0 ? [] : known.filter((one) => !survivors.some((task) => isSame(one, task)));
for (const { file, mutant } of unknown)
  process.stdout.write(`FAILED ${file}:${mutant.line}: no test notices "${mutant.before}" become "${mutant.replacement}"\n`);
for (const { file, before, replacement } of gone)
  process.stdout.write(`FAILED ${file}: "${before}" as "${replacement}" does not survive any more. Take it out of survivors.json.\n`);
const failed = unknown.length + gone.length;
process.stdout.write(`${describeCounts({ passed: tasks.length - unknown.length, failed, skipped: 0 })}\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
    if ((await statusOf(task)) === 0) survivors.push(task);
    done += 1;
    if (done % 20 === 0) process.stdout.write(`${done} of ${tasks.length}, ${survivors.length} survived\n`);
  }
}

/** 0 when the tests pass. One that hangs has noticed. */
async function statusOf(task: Task | undefined): Promise<number> {
  const mutant = task === undefined ? undefined : { ...task.mutant, file: join(root, task.file) };
  const env = childEnv(mutant === undefined ? {} : { MUTANT: JSON.stringify(mutant) });
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(import.meta.dirname, 'vitest.config.ts'), '--silent'];
  const child = spawn(process.execPath, ['--conditions=@callwright/source', ...args], { cwd: root, env, stdio: 'ignore' });
  const over = new AbortController();
  void clock.sleep(longestRunMs, over.signal).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  const [status] = await once(child, 'exit');
  over.abort();
  return typeof status === 'number' ? status : 1;
}

function isSame(one: z.infer<typeof survivorsSchema>[number], { file, mutant }: Task): boolean {
  return one.file === file && one.before === mutant.before && one.replacement === mutant.replacement;
}
