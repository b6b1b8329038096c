import { execFile } from 'node:child_process';
import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../launch/env.mjs';

const run = promisify(execFile);
const script = join(root, 'scripts', 'plugins', 'bundle-plugin.ts');

async function build(output: string): Promise<string> {
  await run(process.execPath, ['--conditions=@callwright/source', script, output], { cwd: join(root, 'plugins', 'calendar') });
  return readFile(join(output, 'plugin.json'), 'utf8');
}

it('builds the calendar to a manifest and its code, the same each time', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'callwright-plugin-'));
  const built = await build(join(folder.path, 'once'));
  expect(JSON.parse(built)).toEqual({
    manifest: expect.objectContaining({ id: 'calendar', integrity: expect.stringMatching(/^sha256-/) }),
    code: expect.any(String),
  });
  expect(await build(join(folder.path, 'again'))).toBe(built);
});
