import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';
import type { MutantSwitch } from './mutant-switch.ts';
import { switchName } from './weave-mutants.ts';

/** A source or a test, ready to be evaluated as often as wanted. */
export interface Module {
  readonly path: string;
  readonly code: string;
}

export type Evaluate = (specifier: string) => Readonly<Record<string, unknown>>;

/** TypeScript to a function body that asks for its imports, and may be evaluated anew for each mutant. */
export function toModule(path: string, text: string): Module {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'node24', sourcefile: path });
  // Everything here is an ES module: nothing is to be copied to make it look like one.
  return { path, code: code.replace(/__toESM\(require\(("[^"]+")\)\)/g, 'require($1)') };
}

/**
 * Evaluates modules once each, with what they need, in a world of their own: what they remember is forgotten with it. That matters,
 * as what was compiled under one mutant must not be met under the next.
 */
export function createModuleGraph(modules: ReadonlyMap<string, Module>) {
  const compiled = new Map<string, ModuleFunction>();

  /** A world with a switch for mutants, where `find` tells what an import is: a path of ours, or a whole module of another. */
  return (mutantSwitch: MutantSwitch, find: (specifier: string, from: string) => string | object): Evaluate => {
    const evaluated = new Map<string, { exports: Readonly<Record<string, unknown>> }>();
    return function evaluate(path) {
      const known = evaluated.get(path);
      if (known !== undefined) return known.exports;
      const module = { exports: {} };
      // Before it is evaluated: modules may need each other in a circle.
      evaluated.set(path, module);
      const need = (specifier: string) => {
        const found = find(specifier, path);
        return typeof found === 'string' ? evaluate(found) : found;
      };
      functionOf(path)(need, module, module.exports, mutantSwitch);
      return module.exports;
    };
  };

  function functionOf(path: string): ModuleFunction {
    const known = compiled.get(path);
    if (known !== undefined) return known;
    const module = modules.get(path);
    if (module === undefined) throw new Error(`There is no module ${path} among the sources of the core.`);
    // What `compileFunction` returns is a plain function of the parameters that it was given.
    const made = compileFunction(module.code, ['require', 'module', 'exports', switchName], { filename: path }) as ModuleFunction;
    compiled.set(path, made);
    return made;
  }
}

type ModuleFunction = (
  require: (specifier: string) => object,
  module: { exports: object },
  exports: object,
  mutantSwitch: MutantSwitch,
) => void;
