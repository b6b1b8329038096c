import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errors } from './check-errors.ts';

/** Every file that belongs to the repository or is about to: what git tracks, and what is new and not ignored. */
export function listFiles(root: string): readonly string[] {
  const paths = askGit(root)
    .split('\0')
    .filter((path) => path !== '');
  // A file that was deleted and not yet committed is still tracked.
  return paths.filter((path) => existsSync(join(root, path))).toSorted();
}

function askGit(root: string): string {
  try {
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (cause) {
    throw errors.NOT_A_CLONE({ root }, { cause });
  }
}
