import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from '../launch/env.mjs';
import { newNode } from './new-node.ts';

const run = promisify(execFile);
const nodes = 'packages/flow-nodes';
/** Three tools start from nothing, each on a machine that has other things to do. */
const timeoutMs = 180_000;

it(
  'what `npm run new:node` writes, and what docs/how-to/add-a-node.md makes of it, compiles, has a form and runs',
  async () => {
    await using copy = await copyNodes();
    // One as it is written, and one that the page leads to, in one copy: the tools start from nothing, and once is enough.
    await newNode(copy.root, 'dial-tone');
    await newNode(copy.root, 'hold-on');
    await followPage(copy.root);
    expect(await findings(copy.root, ['dial-tone', 'hold-on'])).toEqual({ format: '', types: '', tests: '' });
  },
  timeoutMs,
);

/** Does with the new node what the page says. */
async function followPage(copy: string): Promise<void> {
  const page = join(root, 'docs/how-to/add-a-node.md');
  const blocks = await blocksOf(page);
  expect(blocks.map(({ path }) => path)).toContain(`${nodes}/src/hold-on/schema.ts`);
  for (const { path, source } of blocks) await writeFile(join(copy, path), source);
  const lists = join(copy, nodes, 'src/testing/rich-configs.ts');
  const rich = /Its example becomes `(.+)`/.exec(await readFile(page, 'utf8'))?.[1] ?? '';
  await writeFile(lists, (await readFile(lists, 'utf8')).replace(/'hold-on': .*/, rich));
}

/** Only what a new node touches is copied; all else is where it is. */
async function copyNodes(): Promise<AsyncDisposable & { readonly root: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'callwright-new-node-'));
  await mkdir(join(copy, nodes), { recursive: true });
  for (const path of [
    'tsconfig.base.json',
    'vitest.config.ts',
    'package.json',
    'scripts/test/env.ts',
    'scripts/test/property-seed.ts',
    `${nodes}/package.json`,
    `${nodes}/tsconfig.json`,
    `${nodes}/src`,
  ])
    await cp(join(root, path), join(copy, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  return { root: copy, [Symbol.asyncDispose]: () => rm(copy, { recursive: true, force: true }) };
}

/** What format, types and tests have to say about the nodes; whatever a tool complains of is in the answer. */
async function findings(copy: string, types: readonly string[]) {
  const folders = types.map((type) => `${nodes}/src/${type}`);
  const lists = ['catalog.ts', 'presentations.ts'].map((file) => `${nodes}/src/${file}`);
  const looked = [...folders, ...lists].map((path) => join(copy, path));
  // One after the other: other tests run beside this one, and some of them wait for what must come in time.
  return {
    format: await tool(root, '@biomejs/biome/bin/biome', ['check', '--colors=off', '--vcs-enabled=false', ...looked]),
    types: await tool(copy, 'typescript/bin/tsc', ['-p', `${nodes}/tsconfig.json`]),
    tests: await tool(copy, 'vitest/vitest.mjs', ['run', '--project', 'unit', ...folders, `${nodes}/src/presentations.test.ts`]),
  };
}

/** Empty when all is well. */
async function tool(cwd: string, bin: string, args: readonly string[]): Promise<string> {
  try {
    await run(process.execPath, [join(root, 'node_modules', bin), ...args], { cwd });
    return '';
  } catch (error) {
    // The tools say what is wrong on either stream, and end with a status that makes this an error.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}` || String(error);
  }
}

/** The files of a page: blocks that name them. */
async function blocksOf(page: string): Promise<{ readonly path: string; readonly source: string }[]> {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/```ts (\S+)\n([\s\S]*?)```/g)];
  return blocks.map(([, file = '', source = '']) => ({ path: `${nodes}/src/hold-on/${file}`, source }));
}
