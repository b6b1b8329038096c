import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Changes with any of it. */
  readonly hash: string;
}

const everything = ['packages/flow-engine/src/**/*.ts', 'packages/flow-nodes/src/**/*.ts'];
const isTest = /\.test\.ts$/;
/** The step of the core, what it is made of, and what nodes do. */
const isMutated = /^packages\/(?:flow-engine\/src\/[^/]+|flow-nodes\/src\/[^/]+\/[^/]+)\.ts$/;
const notBehaviour =
  /\.test\.ts$|\/(index|schema|presentation|migrations|node-definition|program|simulate|explore|coverage|fork|replay)\.ts$|\/testing\//;

export function readCoreSources(root: string): CoreSources {
  const hash = createHash('sha256');
  const modules: Module[] = [];
  const mutants: NumberedMutant[] = [];
  const files = globSync(everything, { cwd: root }).sort();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    hash.update(`${file}\n${text}\n`);
    const found = isMutated.test(file) && !notBehaviour.test(file) ? findMutants(file, text) : [];
    modules.push(toModule(file, weaveMutants(text, found, mutants.length)));
    const first = mutants.length;
    mutants.push(...found.map((mutant, index) => ({ ...mutant, file, number: first + index, nth: nthOf(found, index) })));
  }
  return { modules, mutants, testFiles: files.filter((file) => isTest.test(file)), hash: hash.digest('hex') };
}

function nthOf(found: readonly Mutant[], index: number): number {
  const one = found[index];
  return found.slice(0, index + 1).filter(({ before, replacement }) => before === one?.before && replacement === one.replacement).length;
}
