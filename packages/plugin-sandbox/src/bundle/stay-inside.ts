import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { isOfPlatform } from './platform-modules.ts';

/**
 * A bundle holds what its author wrote or installed. `import '../../.env.json'` would carry our files into a stranger's code, so nothing from
 * outside their folder is read, also not by a link.
 */
export function stayInside(folder: string): Plugin {
  const real = realpathSync(folder);
  return {
    name: 'stay-inside',
    setup: (build) => {
      build.onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
        const file = realpathSync(path);
        if (file.startsWith(real + sep) || isInstalledFor(real, file) || isOfPlatform(file)) return undefined;
        return { errors: [{ text: `${path} lies outside the plugin's folder. Move it in.` }] };
      });
    },
  };
}

/** Where the author's package.json is; without one, where the module is. */
export function authorFolder(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return dirname(file);
}

/** npm puts packages beside the plugin, or beside a folder above it. */
function isInstalledFor(folder: string, file: string): boolean {
  const [above = '', installed] = file.split(`${sep}node_modules${sep}`);
  return installed !== undefined && (folder === above || folder.startsWith(above + sep));
}
