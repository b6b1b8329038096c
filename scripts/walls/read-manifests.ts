import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { workspaceOf } from './place.ts';

/** What the walls need of a workspace's package.json. */
export interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  /** The names under which others may import it, such as `@callwright/foundation/clock`. */
  readonly doors: readonly string[];
  /** Installed wherever the workspace is. */
  readonly dependencies: ReadonlySet<string>;
  readonly devDependencies: ReadonlySet<string>;
}

const dependenciesSchema = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.unknown()).default({}),
  dependencies: dependenciesSchema,
  optionalDependencies: dependenciesSchema,
  peerDependencies: dependenciesSchema,
  devDependencies: dependenciesSchema,
});

/** The package.json of every workspace among these files, by folder. */
export function readManifests(root: string, paths: readonly string[]): ReadonlyMap<string, Manifest> {
  const manifests = paths.filter(isManifest).map((path) => readManifest(root, path));
  return new Map(manifests.map((manifest) => [manifest.folder, manifest]));
}

function isManifest(path: string): boolean {
  return path === 'package.json' || path === `${workspaceOf(path)}/package.json`;
}

function readManifest(root: string, path: string): Manifest {
  const content = manifestSchema.parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
  return {
    folder: path === 'package.json' ? '' : dirname(path),
    name: content.name,
    path,
    doors: Object.keys(content.exports).map((door) => content.name + door.slice(1)),
    dependencies: new Set(Object.keys({ ...content.dependencies, ...content.optionalDependencies, ...content.peerDependencies })),
    devDependencies: new Set(Object.keys(content.devDependencies)),
  };
}
