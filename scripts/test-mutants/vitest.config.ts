import { defineConfig } from 'vitest/config';
import { readMutantEnv } from './env.ts';
import { applyMutant } from './find-mutants.ts';

const { mutant } = readMutantEnv();
const conditions = ['@callwright/source'];

/** The tests of the core, with one source changed on its way to them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (text, id) => (mutant !== undefined && id.split('?')[0] === mutant.file ? applyMutant(text, mutant) : undefined),
    },
  ],
  test: {
    include: ['packages/flow-engine/src/**/*.test.ts', 'packages/flow-nodes/src/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    bail: 1,
    // A mutant that loops is noticed by that.
    testTimeout: 20_000,
    maxWorkers: 1,
  },
});
