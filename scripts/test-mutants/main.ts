import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { root } from '../launch/env.mjs';
import { describeCounts } from '../test/vitest-report.ts';
import { findUncompilable } from './check-types.ts';
import { type NumberedMutant, readCoreSources } from './core-sources.ts';
import { isSame, readKnownSurvivors } from './known-survivors.ts';
import { createNotebook, type Verdict } from './notebook.ts';
import { createMutantRun } from './run-mutants.ts';
import type { Thoroughness } from './test-world.ts';

const workers = 2;

const args = process.argv.slice(2);
/** A first look: what only all cases of a property test notice is told as a survivor. */
const thoroughness = args.includes('--few') ? 'few' : 'all';
const words = args.filter((arg) => arg !== '--few');
const known = readKnownSurvivors(join(import.meta.dirname, 'survivors.json'));
const sources = readCoreSources(root);
const mutants = sources.mutants.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)));
const notebook = createNotebook(join(root, '.cache/mutants'), `${sources.hash.slice(0, 16)}-${thoroughness}`);
const verdicts = new Map<NumberedMutant, Verdict>();
for (const mutant of mutants) {
  const verdict = notebook.found.get(mutant.number);
  if (verdict !== undefined) verdicts.set(mutant, verdict);
}
if (verdicts.size > 0) say(`${verdicts.size} mutants were tried before this run was broken off.`);

const clock = createSystemClock();
say(`${mutants.length} mutants of ${new Set(mutants.map(({ file }) => file)).size} files are given to the compiler.`);
const waiting = mutants.filter((mutant) => !verdicts.has(mutant));
const uncompilable = await findUncompilable(waiting, root, join(root, '.cache/mutants/types'));

const run = createMutantRun(sources, workers, clock);
say(`After ${seconds()} s: the tests of the core run without a mutant, to see which of them come where.`);
const files = await run.measure();
say(`After ${seconds()} s: the mutants are tried.`);
await tryOut(
  waiting.filter((mutant) => uncompilable.has(mutant)),
  'few',
);
await tryOut(
  waiting.filter((mutant) => !uncompilable.has(mutant)),
  thoroughness,
);
notebook.close();

const survivors = withVerdict('survived');
const unknown = survivors.filter((mutant) => !isKnown(mutant));
const gone = words.length > 0 ? [] : known.filter((one) => !survivors.some((mutant) => isSame(one, mutant)));
for (const { file, line, before, replacement } of withVerdict('hung')) say(`${file}:${line}: "${before}" as "${replacement}" never ends`);
for (const mutant of unknown) say(`FAILED ${describe(mutant)}`);
for (const { file, before, replacement } of gone)
  say(`FAILED ${file}: "${before}" as "${replacement}" does not survive any more. Take it out of survivors.json.`);
say(
  `Noticed by a test that failed: ${withVerdict('failed').length}; by one that never ended: ${withVerdict('hung').length}; ` +
    `by running out of memory: ${withVerdict('died').length}; by the compiler alone: ${withVerdict('uncompilable').length}; listed with a reason: ${survivors.length - unknown.length}`,
);
const failed = unknown.length + gone.length;
say(describeCounts({ passed: mutants.length - unknown.length, failed, skipped: 0 }));
process.exitCode = failed === 0 ? 0 : 1;

/** What does not compile cannot ship: the quick tests may notice it, too, and need not. */
async function tryOut(some: readonly NumberedMutant[], by: Thoroughness): Promise<void> {
  await run.attempt(some, { files, thoroughness: by }, (mutant, verdict) => {
    const isRefused = verdict === 'survived' && uncompilable.has(mutant);
    conclude(mutant, isRefused ? 'uncompilable' : verdict);
    if (verdict === 'survived' && !isRefused && !isKnown(mutant)) say(describe(mutant));
    if (verdicts.size % 50 === 0)
      say(`After ${seconds()} s: ${verdicts.size} of ${mutants.length}, ${withVerdict('survived').length} survived`);
  });
}

function conclude(mutant: NumberedMutant, verdict: Verdict): void {
  verdicts.set(mutant, verdict);
  notebook.note(mutant.number, verdict);
}

function seconds(): number {
  return Math.round(clock.elapsedMs() / 1_000);
}

function withVerdict(wanted: Verdict): readonly NumberedMutant[] {
  return mutants.filter((mutant) => verdicts.get(mutant) === wanted);
}

function isKnown(mutant: NumberedMutant): boolean {
  return known.some((one) => isSame(one, mutant));
}

function describe({ file, line, nth, before, replacement }: NumberedMutant): string {
  const which = nth === 1 ? '' : ` (the ${nth}th such place)`;
  return `${file}:${line}: no test notices "${before}" become "${replacement}"${which}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
