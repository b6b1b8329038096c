import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTempTree } from '../checks/temp-tree.ts';
import { root } from '../launch/env.mjs';
import { newNode } from './new-node.ts';
import { namesOf } from './node-names.ts';

const nodes = 'packages/flow-nodes/src';
const lists = ['catalog.ts', 'presentations.ts', 'testing/rich-configs.ts'].map((file) => `${nodes}/${file}`);
const tree = () => createTempTree(Object.fromEntries(lists.map((path) => [path, readFileSync(join(root, path), 'utf8')])));

describe('npm run new:node', () => {
  it('writes a folder and one line into each list, before the end', async () => {
    using copy = tree();
    await newNode(copy.root, 'hold-on');
    const added = lists.map((path) => {
      const before = new Set(readFileSync(join(root, path), 'utf8').split('\n'));
      return readFileSync(join(copy.root, path), 'utf8')
        .split('\n')
        .filter((line) => !before.has(line));
    });
    expect(added).toEqual([
      ["import { holdOn } from './hold-on/hold-on.ts';", "  'hold-on': holdOn,"],
      ["import { holdOnPresentation } from './hold-on/presentation.ts';", "  'hold-on': holdOnPresentation,"],
      ["  'hold-on': { text: 'One moment.' },"],
    ]);
  });

  it('refuses a name that is taken, and changes nothing', async () => {
    using copy = tree();
    await newNode(copy.root, 'hold-on');
    const before = lists.map((path) => readFileSync(join(copy.root, path), 'utf8'));
    await expect(newNode(copy.root, 'hold-on')).rejects.toThrow(`There is a folder ${nodes}/hold-on already. Choose another name`);
    expect(lists.map((path) => readFileSync(join(copy.root, path), 'utf8'))).toEqual(before);
  });

  it.each(['', 'Hold', 'hold_on', '-hold', 'hold-', '../hold', 'switch', 'constructor', 'x'.repeat(41)])(
    'refuses the name "%s"',
    (name) => {
      expect(() => namesOf(name)).toThrow(/is no name for a kind of node/);
    },
  );
});
