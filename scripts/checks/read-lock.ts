import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errors } from './check-errors.ts';

/** A package from outside, at one version, as package-lock.json holds it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package declares it; empty when it declares none. */
  readonly licence: string;
  /** Where npm puts it: `node_modules/zod`. */
  readonly folder: string;
  /** Of package-lock.json. */
  readonly line: number;
  /** Also there after `npm ci --omit=dev`. */
  readonly isProduction: boolean;
}

export interface Lock {
  readonly packages: readonly LockedPackage[];
  /** What some workspace names in its package.json, by name and then by version. */
  readonly direct: readonly LockedPackage[];
}

const dependenciesSchema = z.record(z.string(), z.string()).default({});
const entrySchema = z.object({
  name: z.string().optional(),
  version: z.string().default(''),
  license: z.string().default(''),
  link: z.boolean().default(false),
  dev: z.boolean().default(false),
  dependencies: dependenciesSchema,
  devDependencies: dependenciesSchema,
  optionalDependencies: dependenciesSchema,
});
const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

type Entries = Readonly<Record<string, z.infer<typeof entrySchema>>>;

export function readLock(root: string): Lock {
  const file = join(root, 'package-lock.json');
  if (!existsSync(file)) throw errors.NO_LOCK({ root });
  const text = readFileSync(file, 'utf8');
  const { packages: entries } = lockSchema.parse(JSON.parse(text));
  const lines = text.split('\n');
  const packages = Object.entries(entries).flatMap(([folder, entry]): readonly LockedPackage[] => {
    const [, installedAs] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(folder) ?? [];
    if (installedAs === undefined || entry.link) return [];
    const line = lines.findIndex((each) => each.trim() === `"${folder}": {`) + 1;
    return [{ name: entry.name ?? installedAs, version: entry.version, licence: entry.license, folder, line, isProduction: !entry.dev }];
  });
  return { packages, direct: directOf(entries, packages) };
}

function directOf(entries: Entries, packages: readonly LockedPackage[]): readonly LockedPackage[] {
  const byFolder = new Map(packages.map((each) => [each.folder, each]));
  const direct = new Map<string, LockedPackage>();
  for (const [workspace, entry] of Object.entries(entries).filter(([folder]) => !folder.includes('node_modules/'))) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })) {
      // A workspace has its own copy when its version is not the one of the others.
      const found = byFolder.get(`${workspace}/node_modules/${name}`) ?? byFolder.get(`node_modules/${name}`);
      if (found !== undefined) direct.set(`${found.name} ${found.version}`, found);
    }
  }
  return [...direct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}
