import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../supervisor.ts';
import { type AttackBench, openAttackBench } from '../testing/open-attack-bench.ts';
import { bundlePlugin } from './bundle-plugin.ts';

let bench: AttackBench;
let folder: string;
beforeAll(async () => {
  bench = await openAttackBench(createSandbox);
  folder = await mkdtemp(join(tmpdir(), 'callwright-bundle-'));
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

let count = 0;
async function bundle(source: string, more: Record<string, string> = {}) {
  count += 1;
  const root = join(folder, `plugin-${count}`);
  for (const [path, text] of Object.entries({ 'package.json': '{}', 'src/index.ts': source, ...more })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return bundlePlugin({ entry: join(root, 'src/index.ts'), sandbox: bench.sandbox, tenantId: 'author' });
}

const plugin = (run: string, top = '') => `
  import { action, definePlugin, outcome } from '@callwright/plugin-sdk';
  import { z } from 'zod';
  ${top}
  const act = action({ title: 'Act', description: '', input: z.object({ n: z.int().default(2) }), output: z.object({ twice: z.int() }),
    idempotent: true, outcomes: { odd: 'The number is odd.' }, run: async ({ n }: { n: number }) => { ${run} } });
  export const plugin = definePlugin({ id: 'doubling', version: '1.0.0', name: 'Doubling', capabilities: {}, actions: { act } });`;

describe('a bundled plugin', () => {
  it('runs in the sandbox, small, with its defaults and its outcomes', async () => {
    const published = await bundle(plugin("return n % 2 === 1 ? outcome('odd', n + ' is odd.') : { twice: n * 2 };"));
    expect(published.code.length).toBeLessThan(6_000);
    expect(await bench.run(published)).toEqual({ type: 'succeeded', output: { twice: 4 } });
    expect(await bench.run(published, { input: { n: 3 } })).toEqual({ type: 'failed', code: 'odd', message: '3 is odd.' });
    expect(await bench.run(published, { input: { n: 'x' } })).toMatchObject({ code: 'invalid-input' });
  });

  it('says the same of itself, byte for byte, when it is bundled again', async () => {
    const again = await Promise.all([1, 2].map(() => bundle(plugin('return { twice: n };'))));
    expect(again[0]?.manifest).toEqual(again[1]?.manifest);
  });

  it('keeps zod when it parses something itself', async () => {
    const published = await bundle(plugin('return { twice: z.object({ a: z.int() }).parse(JSON.parse(\'{"a":8}\')).a };'));
    expect(await bench.run(published)).toEqual({ type: 'succeeded', output: { twice: 8 } });
  });

  it('may give what its schema does not allow, and is caught', async () => {
    expect(await bench.run(await bundle(plugin('return { twice: 0.5 };')))).toMatchObject({ code: 'invalid-output' });
  });
});

describe('what cannot be bundled', () => {
  it.each([
    [
      'a Node built-in',
      plugin('return { twice: n };', "import { readFileSync } from 'node:fs'; readFileSync('/etc/passwd');"),
      {},
      'node:fs',
    ],
    [
      'a file of ours',
      plugin('return { twice: n };', "import secret from '../../secret.json'; globalThis.s = secret;"),
      { '../secret.json': '{}' },
      'outside the plugin',
    ],
    ['a module without a plugin', 'export const nothing = 1;', {}, 'exports no plugin'],
    ['a module that loops', plugin('return { twice: n };', 'for (;;);'), {}, 'timed-out'],
    ['a module that looks at its machine', plugin('return { twice: n };', 'process.exit(1);'), {}, 'process is not defined'],
  ])('%s', async (_, source, more, message) => {
    await expect(bundle(source, more)).rejects.toThrow(message);
  });
});
