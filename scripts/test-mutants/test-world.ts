import { posix } from 'node:path';
import { type CollectedTest, collectTests } from './collect-tests.ts';
import type { createModuleGraph } from './module-graph.ts';
import type { MutantSwitch } from './mutant-switch.ts';

/** Property tests go through few cases, to be quick at first, or through all. */
export type Thoroughness = 'few' | 'all';

const fewCases = 20;

export interface Outcome {
  readonly passes: boolean;
  /** It went through cases that were drawn: with fewer of them it is quicker. */
  readonly isProperty: boolean;
}

export interface TestWorldOptions {
  readonly graph: ReturnType<typeof createModuleGraph>;
  /** Whole modules, by what they are imported as, which no mutant is in. */
  readonly outside: ReadonlyMap<string, object>;
  readonly mutantSwitch: MutantSwitch;
}

/** Sources and tests that know nothing of what was tried before. */
export function createTestWorld({ graph, outside, mutantSwitch }: TestWorldOptions) {
  const loaded = new Map<string, readonly CollectedTest[]>();
  let thoroughness: Thoroughness = 'all';
  let isProperty = false;
  let declare: object = {};
  const drawing = withCases(outsideOf('fast-check'), (whole) => {
    isProperty = true;
    return thoroughness === 'few' ? Math.min(whole, fewCases) : whole;
  });
  const evaluate = graph(mutantSwitch, find);

  return {
    /** Throws what the file throws. */
    load(file: string): readonly CollectedTest[] {
      const known = loaded.get(file);
      if (known !== undefined) return known;
      const tests = collectTests((vitest) => {
        declare = vitest;
        evaluate(file);
      });
      loaded.set(file, tests);
      return tests;
    },
    async run({ run }: CollectedTest, wanted: Thoroughness): Promise<Outcome> {
      thoroughness = wanted;
      isProperty = false;
      try {
        await run();
        return { passes: true, isProperty };
      } catch {
        // Why it fails is for whoever runs the tests; here it matters that it does.
        return { passes: false, isProperty };
      }
    },
  };

  function find(specifier: string, from: string): string | object {
    if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
    if (specifier === '@callwright/flow-engine') return 'packages/flow-engine/src/index.ts';
    const ofTheEnginesTests = /^@callwright\/flow-engine\/testing\/([a-z-]+)$/.exec(specifier)?.[1];
    if (ofTheEnginesTests !== undefined) return `packages/flow-engine/src/testing/interleavings/${ofTheEnginesTests}.ts`;
    if (specifier === 'vitest') return { ...outsideOf(specifier), ...declare };
    return specifier === 'fast-check' ? drawing : outsideOf(specifier);
  }

  function outsideOf(specifier: string): object {
    const found = outside.get(specifier);
    if (found === undefined) throw new Error(`Tests of the core import "${specifier}" now. Add it to what stays as it is under mutants.`);
    return found;
  }
}

interface Drawing {
  readonly assert: (property: unknown, settings?: { readonly numRuns?: number }) => unknown;
}

function withCases(fastCheck: object, casesOf: (whole: number) => number): object {
  if (!('default' in fastCheck)) return fastCheck;
  // Its default export is all of it; of that, only this one function is changed.
  const whole = fastCheck.default as Drawing;
  const assert: Drawing['assert'] = (property, settings) => {
    // What fails has been noticed: it need not be made small, and the same cases are drawn every time.
    return whole.assert(property, { seed: 1, ...settings, numRuns: casesOf(settings?.numRuns ?? 100), endOnFailure: true } as object);
  };
  return { ...fastCheck, default: { ...whole, assert } };
}
