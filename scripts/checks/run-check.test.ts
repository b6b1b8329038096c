import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTempTree } from './temp-tree.ts';

const run = (check: string, root: string) => {
  const args = ['--conditions=@callwright/source', join(import.meta.dirname, check), root];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const linesOf = (count: number) => 'x\n'.repeat(count);

describe('a check on the command line', () => {
  it('prints its findings by path and exits with 1', () => {
    using tree = createTempTree({ 'b.ts': linesOf(400), 'a.ts': linesOf(400), 'c.ts': linesOf(300) });
    const tooLong = '400 lines; 400 are too many. Split it by what it does, or give the reason in scripts/checks/file-sizes.allow.json.';
    expect(run('file-sizes.ts', tree.root)).toEqual({
      status: 1,
      stdout:
        'c.ts:300  300 lines. Split it before it reaches 400: which two things does it do? (a warning)\n' +
        `a.ts:400  ${tooLong}\nb.ts:400  ${tooLong}\n` +
        'file sizes: looked at 3 files; 2 to mend, 1 to watch.\n',
      stderr: '',
    });
  });

  it('exits with 0 when there is nothing to mend', () => {
    using tree = createTempTree({ 'scripts/a.ts': "import 'node:fs';\n" });
    expect(run('../walls/check-walls.ts', tree.root)).toEqual({
      status: 0,
      stdout: 'walls: looked at 1 imports; 0 to mend, 0 to watch.\n',
      stderr: '',
    });
  });

  it('says what to do where it cannot look', () => {
    using tree = createTempTree({});
    expect(run('licences.ts', tree.root)).toEqual({
      status: 1,
      stdout: '',
      stderr: `licences: There is no package-lock.json in ${tree.root}. Name the repository, and run npm install there.\n`,
    });
    const nowhere = join(tmpdir(), 'callwright-checks-nowhere');
    expect(run('file-sizes.ts', nowhere)).toMatchObject({
      status: 1,
      stderr: `file sizes: git does not list the files of ${nowhere}. Name a clone of the repository, with git on the PATH.\n`,
    });
  });
});
