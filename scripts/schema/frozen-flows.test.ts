import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { bookAction } from '@callwright/flow-nodes/testing/booking-flow';
import { type NodeVersions, readFlow } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { root } from '../launch/env.mjs';
import hashes from './frozen-flows.json' with { type: 'json' };

const frozen = globSync('packages/flow-schema/fixtures/v*/*.json', { cwd: root });
const nodeVersions: NodeVersions = catalog;
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe('flows of every version there has been', () => {
  it.each(frozen)('%s is read by the catalogue of today', (file) => {
    expect(readFlow(read(file), nodeVersions)).toHaveProperty('flow');
  });

  it('compile, or are told what they lacked then', () => {
    const found = frozen.map((file) => {
      const reading = readFlow(read(file), nodeVersions);
      const { diagnostics } = 'flow' in reading ? compile(reading.flow, catalog, { actions: [bookAction] }) : reading;
      return [basename(file), [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))]];
    });
    expect(Object.fromEntries(found)).toEqual({
      'booking.json': [],
      'orders.json': ['NOT_SET'],
      'unfinished.json': ['BAD_CONFIG', 'UNKNOWN_NODE'],
    });
  });

  it('and calls that were held then are added, never edited', () => {
    const sealed = [...frozen, ...globSync('packages/flow-nodes/golden/*.jsonl', { cwd: root })].toSorted();
    const now = sealed.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]);
    // A new file is added to the list; one that is in it stays as it is.
    expect(Object.fromEntries(now)).toEqual(hashes);
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
