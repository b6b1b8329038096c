import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSandbox } from '../supervisor.ts';
import { openAttackBench } from '../testing/open-attack-bench.ts';
import { bundlePlugin } from './bundle-plugin.ts';

const page = join(import.meta.dirname, '../../../../docs/how-to/add-a-plugin.md');

it('docs/how-to/add-a-plugin.md leads to a plugin that runs', async () => {
  const [, source = ''] = /```ts\n(import [\s\S]*?)```/.exec(await readFile(page, 'utf8')) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'callwright-how-to-'));
  try {
    await using bench = await openAttackBench(createSandbox);
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'package.json'), '{}');
    await writeFile(join(folder, 'src/index.ts'), source);
    const plugin = await bundlePlugin({ entry: join(folder, 'src/index.ts'), sandbox: bench.sandbox, tenantId: 'author' });
    const ask = (day: string) => bench.run(plugin, { action: 'ask-hours', input: { day } });
    expect(await ask('monday')).toEqual({ type: 'succeeded', output: { hours: '9 to 5' } });
    expect(await ask('sunday')).toEqual({ type: 'failed', code: 'closed', message: 'We are closed on sunday.' });
    expect(bench.logged).toEqual(['asked for monday', 'asked for sunday']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
