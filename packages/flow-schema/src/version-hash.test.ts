import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { flowSchema } from './flow.ts';
import { versionHash } from './version-hash.ts';

const flow = flowSchema.parse({
  schema: { flow: 2 },
  name: 'Bookings',
  nodes: { nd_start: { type: 'start', config: {} } },
  edges: {},
  variables: {},
  settings: {},
  layout: { nd_start: { x: 0, y: 0 } },
});

describe('the hash of a version', () => {
  it('stays when a node is moved over the canvas', () => {
    expect(versionHash({ ...flow, layout: { nd_start: { x: 10, y: 20 } } } as typeof flow)).toBe(versionHash(flow));
  });

  it('changes with what the flow means', () => {
    expect(versionHash({ ...flow, name: 'Orders' })).not.toBe(versionHash(flow));
  });

  it('is the hash that a flow has always had', () => {
    const meaning = { ...flow, layout: undefined, notes: undefined };
    expect(versionHash(flow)).toBe(bytesToHex(sha256(utf8ToBytes(writeRecursively(meaning)))));
  });
});

/** As hashes were made when the first versions were published. */
function writeRecursively(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeRecursively).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${writeRecursively(item)}`).join(',')}}`;
}
