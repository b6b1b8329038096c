import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../files/write-atomically.ts';
import { postgresErrors } from './postgres-errors.ts';

const password = z.string().min(32);
const credentialsSchema = z.object({ superuser: password, owner: password, api: password });

/** Made once, kept in a file for nobody else, beside the data they open. */
export type Credentials = z.infer<typeof credentialsSchema>;

export async function createCredentials(file: string): Promise<Credentials> {
  const make = () => randomBytes(24).toString('base64url');
  const credentials = { superuser: make(), owner: make(), api: make() };
  await writeAtomically(file, `${JSON.stringify(credentials, null, 2)}\n`);
  return credentials;
}

export async function readCredentials(file: string, dataFolder: string): Promise<Credentials> {
  try {
    return credentialsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw postgresErrors.CREDENTIALS_LOST({ file, folder: dataFolder }, { cause: error });
  }
}
