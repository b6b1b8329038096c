import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { startCallwright } from '../harness/start-callwright.ts';
import { root } from '../launch/env.mjs';
import { isAlive } from '../processes/process-facts.ts';
import { describeCounts } from '../test/vitest-report.ts';
import { runCall } from './run-call.ts';
import { prepareSituation, type Situation, type SituationName, situationNames } from './situations.ts';

const clock = createSystemClock();
const bounds = { firstStart: 120, secondStart: 3, startAfterChange: 8 };
const dataFolders = new Set<string>();
const counts = { passed: 0, failed: 0, skipped: 0 };

const wanted = process.argv.slice(2).filter((name): name is SituationName => situationNames.some((known) => known === name));
const base = await mkdtemp(join(tmpdir(), 'callwright-fresh-'));
await chmod(base, 0o755);
try {
  for (const name of wanted.length > 0 ? wanted : situationNames) await tryOut(name);
} finally {
  // Data that had to be kept outside the home lie in a folder of their own.
  for (const folder of dataFolders) await rm(dirname(folder), { recursive: true, force: true });
  await rm(base, { recursive: true, force: true });
}
process.stdout.write(`${describeCounts(counts)}\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** What a newcomer does: clone, start, look, stop, start again, change something, test. */
async function tryOut(name: SituationName): Promise<void> {
  const situation = await prepareSituation(name, base);
  process.stdout.write(`${name}: ${situation.clone}\n`);
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, situation.clone]);
  if (situation.owner !== undefined) execFileSync('chown', ['-R', `${situation.owner.uid}:${situation.owner.gid}`, situation.clone]);
  await measured(situation, 'first start', bounds.firstStart);
  await measured(situation, 'second start', bounds.secondStart);
  const changed = join(situation.clone, 'apps/api/src/main.ts');
  const before = await readFile(changed, 'utf8');
  await writeFile(changed, `${before}\n// changed\n`);
  await measured(situation, 'start after a change of the api', bounds.startAfterChange);
  await writeFile(changed, before);
  await check(`${name}: npm test`, () => runCall(situation.npm('test')));
}

async function measured(situation: Situation, what: string, boundSeconds: number): Promise<void> {
  await check(`${situation.name}: ${what}`, async () => {
    const startedMs = clock.elapsedMs();
    const callwright = await startCallwright({ home: situation.home, call: situation.npm('start') });
    const seconds = (clock.elapsedMs() - startedMs) / 1000;
    const page = await (await fetch(callwright.address)).text();
    const pids = Object.values(await callwright.pids());
    dataFolders.add(await callwright.dataFolder());
    await callwright.stop();
    if (!page.includes('<title>Callwright')) throw new Error(`the address did not answer with the editor but with: ${page.slice(0, 200)}`);
    const left = pids.filter(isAlive);
    if (left.length > 0) throw new Error(`processes ${left.join(', ')} were left behind`);
    if (seconds > boundSeconds) throw new Error(`took ${seconds.toFixed(1)} s, the bound is ${boundSeconds} s\n${callwright.output()}`);
    return `${seconds.toFixed(1)} s of ${boundSeconds} s`;
  });
}

async function check(what: string, work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`  ok    ${what}: ${await work()}\n`);
    counts.passed += 1;
  } catch (error) {
    process.stdout.write(`  FAIL  ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
    counts.failed += 1;
  }
}
