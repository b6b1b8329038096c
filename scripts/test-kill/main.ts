import { type RunningCallwright, startCallwright } from '../harness/start-callwright.ts';
import { createThrowAwayHome } from '../harness/throw-away-home.ts';
import { isAlive } from '../processes/process-facts.ts';
import { describeCounts } from '../test/vitest-report.ts';
import { killAndWatch, targets } from './kill-and-watch.ts';
import { createWitness } from './witness.ts';

const rounds = Number(process.argv[2] ?? 10);
const failures: string[] = [];
let passed = 0;

await killEverything();
for (const failure of failures) say(`FAILED ${failure}`);
say(describeCounts({ passed, failed: failures.length, skipped: 0 }));
process.exitCode = failures.length === 0 ? 0 : 1;

async function killEverything(): Promise<void> {
  await using home = await createThrowAwayHome();
  let callwright = await startCallwright({ home: home.folder });
  const witness = await createWitness(await callwright.ownerUrl());
  for (const target of targets) {
    const tookMs: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      try {
        const result = await killAndWatch(callwright, target, witness, home.folder);
        callwright = result.callwright;
        tookMs.push(result.backAfterMs);
        passed += 1;
      } catch (error) {
        failures.push(`${target}, round ${round}: ${error instanceof Error ? error.message : String(error)}`);
        // The next round begins from a clean start, so that one fault does not hide another.
        await callwright.stop();
        callwright = await startCallwright({ home: home.folder });
      }
    }
    const longestSeconds = (Math.max(0, ...tookMs) / 1000).toFixed(1);
    say(`${target}: killed ${rounds} times, back ${tookMs.length} times, the longest after ${longestSeconds} s`);
  }
  say(`${witness.committed()} rows were committed meanwhile, and looked for after every kill`);
  await checkStop(callwright);
}

async function checkStop(callwright: RunningCallwright): Promise<void> {
  const pids = Object.values(await callwright.pids());
  const status = await callwright.stop();
  check('a stop in order ends with status 0', status === 0);
  check('no process is left behind', !pids.some(isAlive));
}

function check(what: string, holds: boolean): void {
  if (holds) passed += 1;
  else failures.push(what);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
