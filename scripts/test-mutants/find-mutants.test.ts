import { describe, expect, it } from 'vitest';
import { applyMutant, findMutants } from './find-mutants.ts';

const mutate = (text: string) => findMutants('a.ts', text).map((mutant) => applyMutant(text, mutant));

describe('the mutants of a source', () => {
  it('take every condition for true and for false', () => {
    expect(mutate('if (a) b();')).toEqual(['if (true) b();', 'if (false) b();']);
    expect(mutate('const x = a ? 1 : 2;')).toEqual(['const x = true ? 1 : 2;', 'const x = false ? 1 : 2;']);
  });

  it('take each half of what is joined for the whole', () => {
    expect(mutate('const x = a && b;')).toEqual(['const x = (a);', 'const x = (b);']);
    expect(mutate('const x = a ?? b;')).toEqual(['const x = (a);', 'const x = (b);']);
  });
  it('go past a return out of a case, out of a branch, and before the end', () => {
    const inCase = 'function f(a: string) { switch (a) { case "b": return 1; default: return 2; } }';
    expect(mutate(inCase)).toEqual([
      'function f(a: string) { switch (a) { case "b": ; default: return 2; } }',
      'function f(a: string) { switch (a) { case "b": return 1; default: ; } }',
    ]);
    expect(mutate('function f() { for (const a of b) { c(); return 1; } return 2; }')).toEqual([
      'function f() { for (const a of b) { c(); ; } return 2; }',
    ]);
  });

  it('leave a return alone that the end of its function, or its condition, says already', () => {
    expect(mutate('const f = () => { a(); return 1; };')).toEqual([]);
    expect(mutate('function f() { if (a) { return 1; } return 2; }')).toHaveLength(2);
  });

  it('skip a loop', () => {
    expect(mutate('while (a) b();')).toEqual(['while (false) b();']);
    expect(mutate('for (; a; ) b();')).toEqual(['for (; false; ) b();']);
  });

  it('say what nobody comes to under them', () => {
    const deadIn = (text: string) =>
      findMutants('a.ts', text).map(({ kind, dead }) => [kind, dead && `${dead.form} ${text.slice(dead.start, dead.end)}`]);
    expect(deadIn('if (a) b(); else c();')).toEqual([
      ['true', 'statement c();'],
      ['false', 'statement b();'],
    ]);
    expect(deadIn('x = a ? 1 : 2;')).toEqual([
      ['true', 'expression 2'],
      ['false', 'expression 1'],
    ]);
    expect(deadIn('function f() { if (a) return 1; b(); }')).toEqual([
      ['true', 'rest  b(); }'],
      ['false', 'statement return 1;'],
    ]);
    expect(deadIn('if (a) b(); c();')[0]).toEqual(['true', undefined]);
  });

  it('say where they are, and what stood there', () => {
    expect(findMutants('a.ts', 'x();\nif (a\n  === 1) b();')[0]).toMatchObject({ line: 2, before: 'a === 1' });
  });
});
