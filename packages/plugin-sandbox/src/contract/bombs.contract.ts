import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import { type Ending, endsAs, endsBesideNeighbour, gives, stillHere } from '../testing/expectations.ts';
import { guest } from '../testing/open-attack-bench.ts';

const stoppedInside: readonly Ending[] = ['killed memory', 'timed-out'];
const stoppedFromOutside: readonly Ending[] = ['killed host-memory', 'killed deadline', 'killed crash'];
const stoppedAnyhow: readonly Ending[] = [...stoppedInside, ...stoppedFromOutside];

/** Whoever brings the host down brings down nothing else: this process ticks on, and the next action finds a host. */
function bringsDownTheHost(act: string, endings = stoppedAnyhow): ContractRow['check'] {
  return async (bench) => {
    const before = bench.sandbox.pids();
    await endsAs(act, endings, { idempotent: true, id: 'bomb' })(bench);
    assert.ok(before.length > 0);
    assert.deepEqual(await bench.askNeighbour(), stillHere);
  };
}

/** What eats memory. */
export const bombRows: readonly ContractRow[] = [
  {
    number: 12,
    says: 'a doubling string ends in a RangeError, or at the memory limit',
    pace: 'fast',
    check: endsAs('async () => { let text = "x"; for (;;) text += text; }', ['failed threw', ...stoppedInside]),
  },
  {
    number: 13,
    says: 'large buffers are not to be had',
    pace: 'fast',
    check: async (bench) => {
      await gives(
        `async () => {
          const denied = (make) => { try { return make().byteLength; } catch (error) { return error.name; } };
          return [denied(() => new ArrayBuffer(8e9)), denied(() => new SharedArrayBuffer(2e9))];
        }`,
        ['RangeError', 'ReferenceError'],
      )(bench);
      await endsAs('async () => { const all = []; for (;;) all.push(new ArrayBuffer(50e6)); }', ['failed threw', ...stoppedInside])(bench);
    },
  },
  {
    number: 13,
    says: 'a buffer that grows past the limit after it was made',
    pace: 'slow',
    check: bringsDownTheHost(
      'async () => { const all = []; for (;;) { const one = new ArrayBuffer(8, { maxByteLength: 1e9 }); one.resize(1e9); new Uint8Array(one).fill(1); all.push(one); } }',
    ),
  },
  {
    number: 14,
    says: 'WebAssembly is not there',
    pace: 'fast',
    check: endsAs('async () => new WebAssembly.Memory({ initial: 29000 })', ['failed threw']),
  },
  {
    number: 15,
    says: 'a bomb of objects is stopped, and the neighbour is answered meanwhile',
    pace: 'fast',
    check: endsBesideNeighbour('async () => { const all = []; for (;;) all.push({ a: [all.length], b: {} }); }', stoppedInside),
  },
  {
    number: 15,
    says: 'a bomb of strings is stopped, and the neighbour is answered meanwhile',
    pace: 'fast',
    check: endsBesideNeighbour(
      'async () => { const all = []; for (let i = 0; ; i += 1) all.push(("x" + i).repeat(1000).split("").join("-")); }',
      stoppedInside,
    ),
  },
  {
    number: 16,
    says: 'a Map bomb',
    pace: 'slow',
    check: bringsDownTheHost('async () => { const map = new Map(); for (let i = 0; ; i += 1) map.set(i, i); }'),
  },
  {
    number: 16,
    says: 'a Set bomb',
    pace: 'slow',
    check: bringsDownTheHost('async () => { const set = new Set(); for (let i = 0; ; i += 1) set.add(i); }'),
  },
  {
    number: 17,
    says: 'new Array(2**27).fill()',
    pace: 'slow',
    check: bringsDownTheHost('async () => new Array(2 ** 27).fill(1.5).length', stoppedFromOutside),
  },
  {
    number: 17,
    says: 'BigInt squaring',
    pace: 'slow',
    check: bringsDownTheHost('async () => { let big = 3n; for (;;) big *= big; }', stoppedFromOutside),
  },
  {
    number: 18,
    says: 'endless recursion ends in a RangeError, or in time',
    pace: 'fast',
    check: endsAs('async () => { const deep = (n) => deep(n + 1) + 1; return deep(0); }', ['failed threw', 'timed-out']),
  },
  {
    number: 18,
    says: 'JSON that is nested a million deep stays in the guest',
    pace: 'fast',
    check: async (bench) => {
      await endsAs('async () => { let nest = []; for (let i = 0; i < 1e6; i += 1) nest = [nest]; return nest; }', [
        'failed threw',
        ...stoppedInside,
      ])(bench);
      await endsAs('async () => ({ toJSON: () => JSON.parse("[".repeat(1000) + "]".repeat(1000)) })', ['failed invalid-output'])(bench);
    },
  },
  {
    number: 25,
    says: 'a result of 100 MB',
    pace: 'slow',
    check: bringsDownTheHost('async () => "x".repeat(1e8)'),
  },
  {
    says: 'a bomb in the code that runs while loading',
    pace: 'slow',
    check: endsAs(guest('async () => 1', { id: 'bomb', top: 'new Array(2 ** 27).fill(1.5);' }), stoppedAnyhow),
  },
];
