import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeAtomically } from '../files/write-atomically.ts';

/** A secret that is made once and stays the same, in a file for nobody else. */
export async function rememberedSecret(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.trim() !== '') return known.trim();
  const secret = randomBytes(24).toString('base64url');
  await writeAtomically(file, `${secret}\n`);
  return secret;
}
