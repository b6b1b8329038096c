import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NumberedMutant } from './core-sources.ts';
import { applyMutant } from './find-mutants.ts';

const packages = ['packages/flow-engine', 'packages/flow-nodes'];

/**
 * The mutants that do not compile, and so could never ship: mostly they take away what tells the compiler, and nobody else, that
 * something is there. Each is written beside its source, in a copy of the packages, and all are compiled in one go.
 */
export async function findUncompilable(
  mutants: readonly NumberedMutant[],
  root: string,
  folder: string,
): Promise<ReadonlySet<NumberedMutant>> {
  rmSync(folder, { recursive: true, force: true });
  for (const path of [...packages.flatMap((one) => [`${one}/src`, `${one}/package.json`]), 'tsconfig.base.json'])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  const variants = new Map(mutants.map((mutant) => [mutant.file.replace(/\.ts$/, `.mutant-${mutant.number}.ts`), mutant]));
  const originals = new Map<string, string>();
  for (const [path, mutant] of variants) {
    const original = originals.get(mutant.file) ?? readFileSync(join(root, mutant.file), 'utf8');
    originals.set(mutant.file, original);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), withoutDead(original, mutant));
  }
  const config = { extends: './tsconfig.base.json', compilerOptions: { types: [] }, files: [...variants.keys()] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const uncompilable = new Set<NumberedMutant>();
  for (const { path, line, column } of await compile(root, folder)) {
    const mutant = variants.get(path);
    if (mutant === undefined) throw new Error(`The copy of ${path} does not compile without a mutant.`);
    const at = offsetOf(readFileSync(join(folder, path), 'utf8'), line, column);
    // Where the rest is never come to, only what is before it says anything: no types are narrowed in the rest, and others follow from it.
    const isTold = mutant.dead?.form !== 'rest' || (at >= mutant.start && at < mutant.dead.start);
    if (isTold) uncompilable.add(mutant);
  }
  rmSync(folder, { recursive: true, force: true });
  return uncompilable;
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

async function compile(root: string, folder: string): Promise<readonly Place[]> {
  const args = [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.json',
    '--customConditions',
    '@callwright/source',
    '--pretty',
    'false',
  ];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await text(child.stdout);
  return [...said.matchAll(/^(\S[^\n(]*)\((\d+),(\d+)\): error TS/gm)].map(([, path = '', line, column]) => ({
    path: path.replaceAll('\\', '/'),
    line: Number(line),
    column: Number(column),
  }));
}

function offsetOf(source: string, line: number, column: number): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((length, one) => length + one.length + 1, 0) + column - 1;
}

/** The changed source, without the branch that is never come to: no types are narrowed there, which says nothing. */
function withoutDead(original: string, mutant: NumberedMutant): string {
  const { dead } = mutant;
  if (dead === undefined || dead.form === 'rest') return applyMutant(original, mutant);
  // What is dead under a mutant stands behind its condition.
  const emptied = original.slice(0, dead.start) + (dead.form === 'statement' ? '{}' : '(undefined as never)') + original.slice(dead.end);
  return applyMutant(emptied, mutant);
}
