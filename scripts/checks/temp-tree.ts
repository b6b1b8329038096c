import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TempTree extends Disposable {
  readonly root: string;
}

/** For tests: a repository of these files in a folder of its own, which is gone when the test ends. An object is written as JSON. */
export function createTempTree(files: Readonly<Record<string, string | object>>): TempTree {
  const root = mkdtempSync(join(tmpdir(), 'callwright-checks-'));
  execFileSync('git', ['init', '--quiet', '--template=', root]);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
