import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { flowSchema } from './flow.ts';
import { versionHash } from './version-hash.ts';

const flow = flowSchema.parse({
  schema: { flow: 1 },
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

  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}],"b":1}');
  });

  it('is JSON that reads back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
