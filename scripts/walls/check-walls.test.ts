import { describe, expect, it } from 'vitest';
import { createTempTree } from '../checks/temp-tree.ts';
import { checkWalls } from './check-walls.ts';

const findingsIn = (files: Readonly<Record<string, string | object>>) => {
  using tree = createTempTree(files);
  return checkWalls(tree.root).findings;
};

describe('the walls', () => {
  it('stop at code that cannot be read', () => {
    expect(findingsIn({ 'scripts/a.ts': 'import {' })).toEqual([
      { path: 'scripts/a.ts', line: 1, message: expect.stringMatching(/^Its imports cannot be read: .+ Mend the syntax\.$/) },
    ]);
  });

  it('do not look at what git ignores', () => {
    expect(findingsIn({ '.gitignore': 'dist/\n', 'scripts/dist/a.ts': 'import {' })).toEqual([]);
  });
});

describe('circles of imports', () => {
  it('are found', () => {
    const files = {
      'packages/foundation/src/id.ts': "import { log } from './log.ts';\n",
      'packages/foundation/src/log.ts': "import { readFileSync } from 'node:fs';\nexport * from './id.ts';\n",
    };
    const message =
      'Imports go in a circle: packages/foundation/src/id.ts -> packages/foundation/src/log.ts -> packages/foundation/src/id.ts. ' +
      'Move what the files share into one that imports neither.';
    expect(findingsIn(files)).toEqual([{ path: 'packages/foundation/src/id.ts', line: 1, message }]);
  });

  it('are let pass where import type closes them', () => {
    const files = { 'scripts/a.ts': "import { b } from './b.ts';", 'scripts/b.ts': "import type { A } from './a.ts';" };
    expect(findingsIn(files)).toEqual([]);
  });
});

describe('folders', () => {
  it('of packages are not named after nothing', () => {
    const names = ['common', 'db', 'shared', 'types', 'ui', 'utils'];
    const paths = names.map((name) => `packages/${name}/package.json`);
    const files = Object.fromEntries(names.map((name) => [`packages/${name}/package.json`, { name: `@callwright/${name}` }]));
    expect(findingsIn(files)).toEqual(
      names.map((name, index) => ({
        path: paths[index],
        line: 1,
        message: `A package named "${name}" can hold anything. Name it after what it does, or put its parts where they are used.`,
      })),
    );
  });

  it.each(['apps/billing', 'packages/billing'])('have a layer: %s', (folder) => {
    const path = `${folder}/package.json`;
    const message = `${folder} has no layer. Give it a row in scripts/walls/layers.ts and a line in ARCHITECTURE.md.`;
    expect(findingsIn({ [path]: { name: '@callwright/billing' } })).toEqual([{ path, line: 1, message }]);
  });

  it('keep foundation small', () => {
    const path = 'packages/foundation/src/retry.ts';
    const message =
      'foundation holds app-error, clock, env, id, lifecycle, log and their tests. ' +
      'Put this where it is used, or write a decision record and add it to scripts/walls/folder-rules.ts.';
    expect(findingsIn({ [path]: '', 'packages/foundation/src/id.property.test.ts': '' })).toEqual([{ path, line: 1, message }]);
  });
});
