import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Figure } from './figure.ts';

const [name, ...rest] = process.argv.slice(2);
const known = (await readdir(import.meta.dirname))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));

if (name === undefined || !known.includes(name) || rest.length > 0) {
  process.stderr.write(`Name one benchmark: ${known.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  // The only import whose name is not written here: it is one of the files that were just listed.
  const { measure } = (await import(join(import.meta.dirname, `${name}.bench.ts`))) as { measure(): AsyncIterable<Figure> };
  for await (const figure of measure()) {
    const holds = figure.better === 'higher' ? figure.value >= figure.bound : figure.value <= figure.bound;
    process.stdout.write(`${JSON.stringify({ bench: name, ...figure, holds })}\n`);
    if (!holds) process.exitCode = 1;
  }
}
