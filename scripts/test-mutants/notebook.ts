import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** By what a mutant was noticed: the compiler, a test that fails, one that hangs, or a worker that dies of it. */
const verdictSchema = z.enum(['uncompilable', 'failed', 'hung', 'died', 'survived']);
const lineSchema = z.tuple([z.int(), verdictSchema]);

export type Verdict = z.infer<typeof verdictSchema>;

export interface Notebook {
  /** What a run over the same sources and tests has found before it was broken off. */
  readonly found: ReadonlyMap<number, Verdict>;
  note(mutant: number, verdict: Verdict): void;
  /** The run came to its end: the next begins at the beginning. */
  close(): void;
}

/** What a run has found so far, in a file, so that a run that is broken off goes on where it was. */
export function createNotebook(folder: string, name: string): Notebook {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.jsonl`);
  // A line that was being written when the run ended is tried again.
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return {
    found: new Map(lines.map((line) => lineSchema.parse(JSON.parse(line)))),
    note: (mutant, verdict) => appendFileSync(path, `${JSON.stringify([mutant, verdict])}\n`),
    close: () => rmSync(path, { force: true }),
  };
}
