import { realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** The SDK and zod are the platform's own, whatever lies in the author's folder: schemas of another zod could not be described. */
export const platformModules: Plugin = {
  name: 'platform-modules',
  setup: (build) => {
    build.onResolve({ filter: /^(?:@callwright\/plugin-sdk|zod)(?:\/|$)/ }, ({ path, kind, resolveDir }) => {
      if (resolveDir === import.meta.dirname) return undefined;
      return build.resolve(path, { kind, resolveDir: import.meta.dirname });
    });
  },
};

export function isOfPlatform(path: string): boolean {
  return folders.some((folder) => path.startsWith(folder + sep));
}

const folders = ['@callwright/plugin-sdk', 'zod'].map((name) => dirname(realpathSync(findPackageJSON(name, import.meta.url) ?? '.')));
