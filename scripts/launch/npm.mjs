import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readLaunchEnv } from './env.mjs';
import { StepFailure } from './failure.mjs';

/**
 * The caller's npm, as the JavaScript file to run under the Node of our choice: native packages choose their binaries by the
 * Node that runs npm, not by the one that runs us.
 *
 * @returns {string}
 */
export function npmScript() {
  const { npmExecPath, searchPath } = readLaunchEnv();
  // Another package manager sets the same variable to itself.
  if (npmExecPath !== undefined && basename(npmExecPath) === 'npm-cli.js' && existsSync(npmExecPath)) return npmExecPath;
  for (const folder of [...searchPath, dirname(process.execPath)]) {
    for (const candidate of [join(folder, 'npm'), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')]) {
      const file = existsSync(candidate) ? realpathSync(candidate) : undefined;
      if (file !== undefined && basename(file) === 'npm-cli.js') return file;
    }
    // Debian's and some images' layout: bin/npm is a script beside lib/node_modules/npm.
    const library = join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if (existsSync(library)) return realpathSync(library);
  }
  throw new StepFailure({
    what: 'npm was not found.',
    cause: `None of the folders on PATH has it: ${searchPath.join(', ')}`,
    remedy: 'Install Node.js with npm (any version from 18 on), or put its folder on PATH.',
  });
}
