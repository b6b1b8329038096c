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
    number: 3,
    says: 'a stack frame gives away no function of the boot script',
    pace: 'fast',
    check: gives(
      // Sloppy, and called by the boot script without a built-in between: below a strict frame V8 hides everything by itself.
      `async (input, ask) => {
        const found = [];
        Error.prepareStackTrace = (_, frames) => { for (const frame of frames) found.push(frame.getThis(), frame.getFunction()); return 'x'; };
        new Error('x').stack;
        return [found.length > 4 && found.includes(act), found.some((each) => typeof each === 'function' && /maxResult[C]hars/.test(Function.prototype.toString.call(each)))];
      }`,
      [true, false],
    ),
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
    number: 5,
    says: 'a thenable with toJSON comes out as plain JSON',
    pace: 'fast',
    check: gives('async () => ({ then: undefined, nested: { then() {}, toJSON: () => ({ plain: true }) } })', { nested: { plain: true } }),
  },
  {
    number: 6,
    says: 'an overwritten Promise.prototype.then is not used by the host',
    pace: 'fast',
    check: gives(
      'async (input, ask) => { Promise.prototype.then = function () { return this; }; return await ask("sleep.wait", { ms: 1 }); }',
      null,
    ),
  },
  {
    number: 6,
    says: 'overwriting all of Promise hurts the guest alone',
    pace: 'fast',
    check: endsAs(
      `async (input, ask) => {
        Promise.resolve = () => ({ then() {} });
        Object.defineProperty(Promise, Symbol.species, { value: function () { throw 1; } });
        Object.defineProperty(Promise.prototype, 'constructor', { get() { throw 2; } });
        return await ask('sleep.wait', { ms: 1 });
      }`,
      ['timed-out', 'failed threw', 'succeeded'],
      { timeoutMs: 400 },
    ),
  },
  {
    number: 7,
    says: 'overwriting call and apply catches nothing of the host',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const caught = [];
        for (const name of ['call', 'apply', 'bind']) Function.prototype[name] = function (...args) { caught.push(this, ...args); };
        Reflect.apply = (...args) => { caught.push(...args); };
        await ask('sleep.wait', { ms: 0 });
        await ask('no.such', null).catch(() => undefined);
        return caught.length;
      }`,
      0,
    ),
  },
  {
    number: 8,
    says: 'overwritten JSON, Map, Reflect and iterators do not change a result',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const wrong = () => { throw new Error('overwritten'); };
        JSON.stringify = JSON.parse = Map.prototype.get = Map.prototype.set = Map.prototype.delete = Reflect.apply = Object.freeze = wrong;
        Array.prototype[Symbol.iterator] = wrong;
        String.prototype.slice = wrong;
        globalThis.JSON = globalThis.Map = globalThis.Promise = undefined;
        return { slots: (await ask('calendar.freeSlots', { from: '2026-01-01', to: '2026-01-02', durationMinutes: 30, limit: 5 })).slots, right: true };
      }`,
      { slots: [], right: true },
    ),
  },
  {
    number: 9,
    says: 'a setter on Array.prototype sees nothing',
    pace: 'fast',
    check: gives(
      `async (input, ask) => {
        const seen = [];
        for (const key of [0, 1, 2, 'resolve', 'reject']) Object.defineProperty(key in [] ? {} : typeof key === 'number' ? Array.prototype : Object.prototype, key, { configurable: true, set(value) { Reflect.ownKeys(seen); seen[seen.length + 10] = value; } });
        await ask('sleep.wait', { ms: 0 });
        const count = Object.keys(seen).length;
        for (const key of [0, 1, 2]) delete Array.prototype[key];
        delete Object.prototype.resolve; delete Object.prototype.reject;
        return count;
      }`,
      0,
    ),
  },
  {
    number: 10,
    says: 'a result with __proto__ is refused, also when it is spelled with escapes, and the prototypes here stay clean',
    pace: 'fast',
    check: async (bench) => {
      for (const key of ['__proto__', '\\u005f_proto__']) {
        const act = `async () => ({ toJSON: () => JSON.parse('{"a":{"${key}":{"polluted":true}}}') })`;
        await endsAs(act, ['failed invalid-output'])(bench);
      }
      assert.equal('polluted' in {}, false);
    },
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
