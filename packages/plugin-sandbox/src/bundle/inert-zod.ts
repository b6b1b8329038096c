import type { Plugin } from 'esbuild';
import * as zod from 'zod';

/** Takes zod's place in a bundle that does not parse: schemas are still written down where they were, and stand for nothing. */
export const inertZod: Plugin = {
  name: 'inert-zod',
  setup: (build) => {
    build.onResolve({ filter: /^zod(?:\/|$)/ }, ({ path }) => ({ path, namespace: 'inert-zod' }));
    build.onLoad({ filter: /.*/, namespace: 'inert-zod' }, () => ({ contents, loader: 'js' }));
  },
};

const contents = `
  const refuse = () => { throw new Error('zod was left out of this bundle, because nothing in it seemed to parse. Call .parse() or .safeParse() by its name.'); };
  const parsers = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'spa', 'decode', 'encode']);
  const inert = new Proxy(function () {}, {
    get: (_, name) => (name === 'then' ? undefined : parsers.has(name) ? refuse : name === Symbol.toPrimitive ? () => 'schema' : inert),
    apply: () => inert,
    construct: () => inert,
  });
  export { ${[...new Set([...Object.keys(zod), 'default'])].map((name) => `inert as ${name}`).join(', ')} };`;
