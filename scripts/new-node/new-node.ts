import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complain } from '../migrations/complain.ts';
import { lists } from './add-to-lists.ts';
import { newNodeErrors } from './new-node-errors.ts';
import { nodeFiles } from './node-files.ts';
import { namesOf } from './node-names.ts';

const nodesPath = 'packages/flow-nodes/src';

/** Begins a kind of node: a folder that compiles, has a form and runs, and a line in each list. Gives the paths of what it wrote. */
export async function newNode(root: string, type: string): Promise<readonly string[]> {
  const names = namesOf(type);
  const folder = `${nodesPath}/${type}`;
  if (existsSync(join(root, folder))) throw newNodeErrors.NAME_TAKEN({ folder });
  const listed = await Promise.all(
    Object.entries(lists).map(async ([file, add]) => {
      const path = `${nodesPath}/${file}`;
      return [path, add(await readFile(join(root, path), 'utf8'), names)] as const;
    }),
  );
  const made = Object.entries(nodeFiles(names)).map(([file, source]) => [`${folder}/${file}`, source] as const);
  await mkdir(join(root, folder));
  for (const [path, source] of [...made, ...listed]) await writeFile(join(root, path), source);
  return [...made, ...listed].map(([path]) => path);
}

if (import.meta.main) process.exitCode = await main(process.argv[2] ?? '').catch(complain);

/** Run as `node --conditions=@callwright/source scripts/new-node/new-node.ts <name>`. */
async function main(type: string): Promise<number> {
  const paths = await newNode(join(import.meta.dirname, '..', '..'), type);
  process.stdout.write(
    `Wrote ${paths.join(', ')}. It says something and goes on: docs/how-to/add-a-node.md tells what to make of it. ` +
      `Test it: npx vitest run --project unit packages/flow-nodes\n`,
  );
  return 0;
}
