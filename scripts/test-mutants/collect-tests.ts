/** One test of a file. */
export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

type Body<Row extends readonly unknown[] = []> = (...row: Row) => unknown;
type Declare = (name: string, body: Body) => void;

/**
 * What a test file declares, in its order, to be run one by one and as often as wanted. It is as much of `describe` and `it` as the
 * tests of the core use; of what else there is, nothing is there, so that a test that asks for it fails loudly.
 */
export function collectTests(declare: (vitest: { readonly describe: object; readonly it: object }) => void): readonly CollectedTest[] {
  const tests: CollectedTest[] = [];
  const suites: { readonly name: string; readonly body: Body }[] = [];
  let around = '';
  const it: Declare = (name, body) => {
    tests.push({ name: `${around}${name}`, run: body });
  };
  // Bodies of suites wait until their file is evaluated to the end: it may declare below what they use.
  const describe: Declare = (name, body) => {
    suites.push({ name: `${around}${name} > `, body });
  };
  declare({ describe: withEach(describe), it: withEach(it) });
  for (let suite = suites.shift(); suite !== undefined; suite = suites.shift()) {
    around = suite.name;
    suite.body();
  }
  return tests;
}

function withEach(declare: Declare): Declare {
  const each = (rows: readonly unknown[]) => (name: string, body: Body<unknown[]>) => {
    for (const [index, row] of rows.entries()) {
      declare(`${name} [${index}]`, () => body(...(Array.isArray(row) ? row : [row])));
    }
  };
  return Object.assign((name: string, body: Body) => declare(name, body), { each });
}
