import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OperationAnswer, operations } from '@callwright/internal-protocol/operations';
import { pluginErrors } from './plugin-errors.ts';

/** A plugin as it was built: its manifest, and the one file of code that the manifest names. */
export type PluginBundle = OperationAnswer<'plugins.read'>;

/** Every `<plugin>/dist/plugin.json` of a folder, in the order of the plugins' names. */
export async function readBuiltPlugins(folder: string): Promise<readonly PluginBundle[]> {
  const files: string[] = [];
  for await (const file of glob('*/dist/plugin.json', { cwd: folder })) files.push(file);
  return Promise.all(files.sort().map((file) => readBundle(join(folder, file))));
}

async function readBundle(file: string): Promise<PluginBundle> {
  const bundle = await parseBundle(file);
  if (integrityOf(bundle.code) !== bundle.manifest.integrity) throw pluginErrors.CHANGED({ file });
  return bundle;
}

async function parseBundle(file: string): Promise<PluginBundle> {
  try {
    return operations['plugins.read'].answer.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw pluginErrors.UNREADABLE({ file }, { cause: error });
  }
}

function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}
