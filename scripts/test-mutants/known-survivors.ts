import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { NumberedMutant } from './core-sources.ts';

/** Mutants that no test can tell from the original, each with why. `nth` counts places of a file where the same stands. */
const survivorsSchema = z.array(
  z.strictObject({
    file: z.string(),
    before: z.string(),
    replacement: z.string(),
    nth: z.int().min(1).default(1),
    reason: z.string().min(20),
  }),
);

export type KnownSurvivor = z.infer<typeof survivorsSchema>[number];

export function readKnownSurvivors(path: string): readonly KnownSurvivor[] {
  return survivorsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

export function isSame(one: KnownSurvivor, { file, before, replacement, nth }: NumberedMutant): boolean {
  return one.file === file && one.before === before && one.replacement === replacement && one.nth === nth;
}
