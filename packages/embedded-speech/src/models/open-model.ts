import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { errors } from '../speech-errors.ts';
import type { ModelFile } from './model-files.ts';

export interface OpenModel {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Finds and reads a model, and makes sure that it is the one we tested: another would answer, only wrongly. */
export async function openModel(
  model: ModelFile,
  folderOf: (packageName: string) => string | undefined = installedFolder,
): Promise<OpenModel> {
  const { packageName, path, sha256 } = model;
  const folder = folderOf(packageName);
  if (folder === undefined) throw errors.MODEL_MISSING({ file: path, packageName });
  const file = join(folder, path);
  const bytes = await readModel(file, packageName);
  const found = createHash('sha256').update(bytes).digest('hex').slice(0, sha256.length);
  if (found !== sha256) throw errors.MODEL_CHANGED({ file, expected: sha256, found });
  return { file, bytes };
}

/** By the package's own manifest: to resolve a package's main file would ask what it exports, and the models are not among it. */
function installedFolder(packageName: string): string | undefined {
  try {
    const manifest = findPackageJSON(packageName, import.meta.url);
    return manifest === undefined ? undefined : dirname(manifest);
  } catch {
    // Node throws for a package that is not installed, and says undefined for one without a manifest: the same to us.
    return undefined;
  }
}

async function readModel(file: string, packageName: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw errors.MODEL_MISSING({ file, packageName }, { cause });
  }
}
