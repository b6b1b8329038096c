import assert from 'node:assert/strict';
import type { ContractRow } from '../testing/contract-row.ts';
import { endsAs, gives } from '../testing/expectations.ts';

/** Changing the language under the host's feet. */
export const tamperRows: readonly ContractRow[] = [
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
];
