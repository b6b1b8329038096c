import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@callwright/flow-nodes';
import { type NodeVersions, readFlow } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { root } from '../launch/env.mjs';

const frozen = globSync('packages/flow-schema/fixtures/v*/*.json', { cwd: root });
const nodeVersions: NodeVersions = catalog;
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('flows of every version there has been', () => {
  it.each(frozen)('%s is read by the catalogue of today', (file) => {
    expect(readFlow(read(file), nodeVersions)).toHaveProperty('flow');
  });

  it('call every migration of every node, and there is one from each version to the next', () => {
    const called = new Set<string>();
    const watched = Object.entries(nodeVersions).map(([type, { version, migrations = [] }]) => {
      const watch = migrations.map((up, index): typeof up => (config) => {
        called.add(`${type} ${index + 1}`);
        return up(config);
      });
      return [type, { version, migrations: watch }];
    });
    for (const file of frozen) readFlow(read(file), Object.fromEntries(watched));
    const due = Object.entries(nodeVersions).flatMap(([type, { version }]) =>
      Array.from({ length: version - 1 }, (_, index) => `${type} ${index + 1}`),
    );
    expect([...called].sort()).toEqual(due.sort());
  });
});
