/**
 * The first code of every isolate, as text. It is called with `post(kind, id, operation, text)`, the one way out, and returns the ways in.
 *
 * It runs beside code that will overwrite whatever it can reach. Hence: strict, so that a stack frame gives away no function; every built-in
 * that it needs is taken before the plugin's code exists, and none is looked up later; nothing but primitives is passed to `post`.
 */
export const guestBoot = `(function (post, maxResultChars) {
  'use strict';
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console']) delete globalThis[name];
  const { parse, stringify } = JSON;
  const { apply } = Reflect;
  const { freeze } = Object;
  const P = Promise, E = Error, T = TypeError, R = RangeError, text = String;
  const { slice } = String.prototype;
  const { get, set, delete: remove } = Map.prototype;
  const waiting = new Map();
  let asked = 0;
  let plugin;

  const ask = freeze((operation, argument) => new P((resolve, reject) => {
    const json = stringify(argument === undefined ? null : argument);
    if (typeof operation !== 'string' || typeof json !== 'string') throw new T('Ask the host by a name, with JSON.');
    const id = ++asked;
    apply(set, waiting, [id, { resolve, reject }]);
    const problem = post('ask', id, operation, json);
    if (problem === null) return;
    apply(remove, waiting, [id]);
    reject(new E(problem));
  }));

  const describeError = (error) => {
    try {
      const words = typeof error === 'object' && error !== null && typeof error.message === 'string'
        ? text(error.name) + ': ' + error.message
        : text(error);
      return apply(slice, words, [0, 2000]);
    } catch {
      return 'Something was thrown that cannot be read.';
    }
  };

  const run = async (id, action, input, facts) => {
    try {
      const json = stringify(await plugin.run(action, parse(input), ask, freeze(parse(facts))));
      if (typeof json !== 'string') throw new T('The result is no JSON.');
      if (json.length > maxResultChars) throw new R('result too large');
      post('returned', id, '', json);
    } catch (error) {
      post('threw', id, '', describeError(error));
    }
  };

  return {
    load: () => {
      plugin = globalThis.__plugin;
      delete globalThis.__plugin;
      return typeof plugin === 'object' && plugin !== null && typeof plugin.run === 'function';
    },
    invoke: (id, action, input, facts) => { run(id, action, input, facts); },
    deliver: (id, isAnswer, json) => {
      const asker = apply(get, waiting, [id]);
      if (asker === undefined) return;
      apply(remove, waiting, [id]);
      if (isAnswer) asker.resolve(parse(json));
      else asker.reject(new E(json));
    },
  };
})`;
