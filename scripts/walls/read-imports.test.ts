import { describe, expect, it } from 'vitest';
import { readImports } from './read-imports.ts';

const specifiersOf = (text: string) => readImports('a.ts', text).imports.map(({ specifier }) => specifier);

describe('readImports', () => {
  it.each([
    ["import a from 'x';", false],
    ["import 'x';", false],
    ["import * as a from 'x';", false],
    ["import { type A } from 'x';", false],
    ["import type { A } from 'x';", true],
    ["export { a } from 'x';", false],
    ["export type { A } from 'x';", true],
    ["export * from 'x';", false],
    ["export type * from 'x';", true],
    ["import a = require('x');", false],
    ["import type a = require('x');", true],
    ["const a = await import('x');", false],
    ['const a = await import(`x`);', false],
    ["type A = import('x').A;", true],
    ["const a = require('x');", false],
    ["const a = require.resolve('x');", false],
    ["const a = import.meta.resolve('x');", false],
  ])('reads %s', (text, isTypeOnly) => {
    expect(readImports('a.ts', text)).toEqual({ imports: [{ specifier: 'x', line: 1, isTypeOnly }], problem: undefined });
  });

  it('tells the line, also below the top of the file', () => {
    expect(readImports('a.ts', "import 'x';\n\nexport const load = () =>\n  import('y');\n").imports).toMatchObject([
      { specifier: 'x', line: 1 },
      { specifier: 'y', line: 4 },
    ]);
  });

  it('reads components and plain JavaScript', () => {
    expect(readImports('a.tsx', "import { A } from 'x';\nexport const B = () => <A />;").imports).toMatchObject([{ specifier: 'x' }]);
    expect(readImports('a.cjs', "const a = require('x');").imports).toMatchObject([{ specifier: 'x' }]);
  });

  it('passes over what is no import', () => {
    expect(specifiersOf("export const a = 1; call('x'); const b = `import 'x'`; // import 'x'")).toEqual([]);
  });

  it('says when a file cannot be parsed', () => {
    expect(readImports('a.ts', 'import {').problem).toEqual(expect.any(String));
  });
});
