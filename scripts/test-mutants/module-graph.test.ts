import { describe, expect, it } from 'vitest';
import { createModuleGraph, toModule } from './module-graph.ts';
import { createMutantSwitch, none } from './mutant-switch.ts';

const graphOf = (sources: Readonly<Record<string, string>>) =>
  createModuleGraph(new Map(Object.entries(sources).map(([path, text]) => [path, toModule(path, text)])));
const off = createMutantSwitch(none, () => undefined);

describe('a graph of modules', () => {
  it('evaluates each once in a world, whoever needs it, and anew in the next', () => {
    const graph = graphOf({
      'count.ts': 'let count = 0; export const next = (): number => { count += 1; return count; };',
      'a.ts': "import { next } from 'count.ts'; export const a = next();",
      'b.ts': "import { a } from 'a.ts'; import { next } from 'count.ts'; export const both = [a, next()];",
    });
    const worlds = [1, 2].map(() => graph(off, (specifier) => specifier)('b.ts'));
    expect(worlds.map(({ both }) => both)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('has modules that need each other, and others that are whole already', () => {
    const graph = graphOf({
      'a.ts':
        "import { b } from 'b.ts'; import all, { one } from 'outside'; export const a = () => [b(), one, all]; export const name = 'a';",
      'b.ts': "import { name } from 'a.ts'; export const b = () => name;",
    });
    const outside = { default: 'all', one: 1 };
    const { a } = graph(off, (specifier) => (specifier === 'outside' ? outside : specifier))('a.ts') as { a: () => unknown };
    expect(a()).toEqual(['a', 1, 'all']);
  });

  it('asks the switch of its world', () => {
    const graph = graphOf({ 'a.ts': 'export const a = mutantSwitch.condition(3, 4, false);' });
    const found = [none, 3].map(
      (on) =>
        graph(
          createMutantSwitch(on, () => undefined),
          String,
        )('a.ts').a,
    );
    expect(found).toEqual([false, true]);
  });
});
