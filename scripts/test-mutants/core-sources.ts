import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findMutants, type Mutant } from './find-mutants.ts';
import { type Module, toModule } from './module-graph.ts';
import { weaveMutants } from './weave-mutants.ts';

export interface NumberedMutant extends Mutant {
  readonly number: number;
  readonly file: string;
  /** Which of the places of its file where the same stands: lines move, this mostly does not. */
  readonly nth: number;
}

export interface CoreSources {
  /** Sources with all mutants woven in, and tests. */
  readonly modules: readonly Module[];
  readonly mutants: readonly NumberedMutant[];
  readonly testFiles: readonly string[];
  /** Changes with any of it, and with what is mutated. */
  readonly hash: string;
}

const everything = ['packages/flow-engine/src/**/*.ts', 'packages/flow-nodes/src/**/*.ts'];
const isTest = /\.test\.ts$/;
/** They look at documents, and at calls after they were held; or they hold so many that what they notice others must notice sooner. */
const isOfSomethingElse = /(?:\.thousands|\/(?:replay|compile-again)\.property)\.test\.ts$/;
/** The step of the core: what it is made of follows from what it imports. */
const step = 'packages/flow-engine/src/step.ts';
/** What nodes do in a call. What is looked at while a flow is edited has tests of its own, by many good and bad examples. */
const isOfNodes = /^packages\/flow-nodes\/src\/[^/]+\/[^/]+\.ts$/;
const isForEditing = /\/(?:index|schema|presentation|migrations|rules|check-[a-z-]+|[a-z]+-controls|[a-z]+-schema)\.ts$|\/testing\//;

export function readCoreSources(root: string): CoreSources {
  const hash = createHash('sha256');
  const modules: Module[] = [];
  const mutants: NumberedMutant[] = [];
  const files = globSync(everything, { cwd: root }).sort();
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const stepParts = importedFrom(step, texts);
  for (const [file, text] of texts) {
    const isMutated = stepParts.has(file) || (isOfNodes.test(file) && !isTest.test(file) && !isForEditing.test(file));
    const found = isMutated ? findMutants(file, text) : [];
    const first = mutants.length;
    const woven = weaveMutants(text, found, first);
    hash.update(`${file}\n${woven}\n`);
    modules.push(toModule(file, woven));
    mutants.push(...found.map((mutant, index) => ({ ...mutant, file, number: first + index, nth: nthOf(found, index) })));
  }
  return {
    modules,
    mutants,
    testFiles: files.filter((file) => isTest.test(file) && !isOfSomethingElse.test(file)),
    hash: hash.digest('hex'),
  };
}

/** A source and all that it imports of its own package, other than types. */
function importedFrom(file: string, texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const imported = new Set([file]);
  // A set that grows while it is gone through is gone through to its end.
  for (const from of imported) {
    for (const [, path = ''] of (texts.get(from) ?? '').matchAll(/^import (?!type ).* from '(\.[^']+)';$/gm))
      imported.add(posix.join(posix.dirname(from), path));
  }
  return imported;
}

function nthOf(found: readonly Mutant[], index: number): number {
  const one = found[index];
  return found.slice(0, index + 1).filter(({ before, replacement }) => before === one?.before && replacement === one.replacement).length;
}
