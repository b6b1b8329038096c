import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import { endsAs, gives } from '../testing/expectations.ts';
import { guest } from '../testing/open-attack-bench.ts';

const isHostless = `(() => {
  const seen = (make) => { try { return make('return [typeof process, typeof require, typeof Buffer, typeof module].join()')(); } catch (error) { return String(error); } };
  return seen;
})()`;
const nothing = 'undefined,undefined,undefined,undefined';

const languageBuiltIns = [
  'AggregateError',
  'Array',
  'ArrayBuffer',
  'AsyncDisposableStack',
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'Boolean',
  'DataView',
  'Date',
  'DisposableStack',
  'Error',
  'EvalError',
  'FinalizationRegistry',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'Function',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'Intl',
  'Iterator',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'SuppressedError',
  'Symbol',
  'SyntaxError',
  'Temporal',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'eval',
  'globalThis',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
  'unescape',
];

/** Ways out of the realm, and what lies about in it. */
export const escapeRows: readonly ContractRow[] = [
  {
    number: 1,
    says: 'a constructor of a constructor leads no further than the guest',
    pace: 'fast',
    check: gives(
      `async function (input, ask, facts) {
        const seen = ${isHostless};
        const roots = [this ?? {}, globalThis, input, ask, facts, new Error('x'), async () => 1, ask('sleep.wait', { ms: 0 }), [], ask.constructor];
        return [...new Set(roots.map((root) => seen(root.constructor.constructor)))];
      }`,
      [nothing],
    ),
  },
  {
    number: 2,
    says: 'the globals are those of the language, without WebAssembly, SharedArrayBuffer, Atomics and console',
    pace: 'fast',
    check: async ({ run }) => {
      const result = await run(guest('async () => Object.getOwnPropertyNames(globalThis)'));
      assert.equal(result.type, 'succeeded');
      const names = result.type === 'succeeded' && Array.isArray(result.output) ? result.output : [];
      assert.deepEqual(
        names.filter((name) => !languageBuiltIns.includes(name)),
        [],
      );
      assert.ok(names.includes('Map'));
    },
  },
  {
    number: 4,
    says: 'an error from the host is the guest’s own Error, and knows no path of the host',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const errors = [];
        for (const [operation, argument] of [['no.such', null], ['sleep.wait', { ms: 'x' }], ['fetch.send', { method: 'GET', url: 'file:///etc/passwd' }], ['log.write', 'x'.repeat(70000)]]) {
          await ask(operation, argument).catch((error) => errors.push(error));
        }
        return errors.map((error) => [error instanceof Error, error.constructor === Error, /node_modules|packages|file:|plugin-host|isolate[.]/.test(error.stack + error.message)]);
      }`,
      Array.from({ length: 4 }, () => [true, true, false]),
    ),
  },
  {
    number: 11,
    says: 'import() is not there',
    pace: 'fast',
    check: endsAs("async () => (await import('fs')).constants", ['failed threw', 'failed broken-plugin']),
  },
  {
    number: 29,
    says: 'timers and fetch are absent; waiting is asked of the host',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const absent = [typeof setTimeout, typeof setInterval, typeof setImmediate, typeof queueMicrotask, typeof fetch, typeof XMLHttpRequest];
        return [[...new Set(absent)], await ask('sleep.wait', { ms: 5 })];
      }`,
      [['undefined'], null],
    ),
  },
  {
    number: 31,
    says: 'nothing of isolated-vm can be reached: every object there is has a prototype of the guest',
    pace: 'fast',
    check: gives(
      `async (input, ask, facts) => {
        const seen = new Set();
        const todo = [globalThis, input, ask, facts, this];
        const strange = [];
        while (todo.length > 0) {
          const value = todo.pop();
          if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) continue;
          seen.add(value);
          if (/Reference|ExternalCopy|Callback|Isolate|Context$|Script$/.test(value.constructor?.name ?? '') && value !== ReferenceError && !(value instanceof ReferenceError) && value !== ReferenceError.prototype) strange.push(value.constructor.name);
          if (value !== Object.prototype && !(value instanceof Object) && Object.getPrototypeOf(value) !== null) strange.push('a foreign prototype');
          for (const key of Reflect.ownKeys(value)) {
            const property = Reflect.getOwnPropertyDescriptor(value, key);
            todo.push(property?.value, property?.get, property?.set);
          }
          todo.push(Object.getPrototypeOf(value));
        }
        return [strange, Reflect.ownKeys(ask).toSorted(), Object.isFrozen(ask), seen.size > 500];
      }`,
      [[], ['length', 'name'], true, true],
    ),
  },
  {
    number: 32,
    says: 'a Proxy, a function, or an object with getters does not cross the border',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const trap = new Proxy({}, { get: () => { throw new Error('looked'); } });
        const tries = [[trap, null], [() => 1, null], ['log.write', () => 1], ['log.write', trap], [{ get toString() { return 1; } }, {}], [Symbol('x'), 1], ['log.write', 1n]];
        const ends = [];
        for (const [operation, argument] of tries) ends.push(await ask(operation, argument).then(() => 'answered', () => 'refused'));
        return [...new Set(ends)];
      }`,
      ['refused'],
    ),
  },
];
