import { describe, expect, it } from 'vitest';
import { checkFileSizes } from './file-sizes.ts';
import { createTempTree } from './temp-tree.ts';

const linesOf = (count: number) => 'x\n'.repeat(count);
const allowListPath = 'scripts/checks/file-sizes.allow.json';

describe('file sizes', () => {
  it('are fine below 300 lines', () => {
    using tree = createTempTree({ 'src/a.ts': linesOf(299) });
    expect(checkFileSizes(tree.root)).toEqual({ looked: '1 files', findings: [], warnings: [] });
  });

  it('warn from 300 lines', () => {
    using tree = createTempTree({ 'src/a.ts': linesOf(300), 'src/b.css': `${linesOf(398)}x` });
    expect(checkFileSizes(tree.root)).toMatchObject({
      findings: [],
      warnings: [
        { path: 'src/a.ts', message: '300 lines. Split it before it reaches 400: which two things does it do?' },
        { path: 'src/b.css', message: '399 lines. Split it before it reaches 400: which two things does it do?' },
      ],
    });
  });

  it('fail from 400 lines', () => {
    using tree = createTempTree({ 'src/a.ts': linesOf(400) });
    expect(checkFileSizes(tree.root).findings).toEqual([
      {
        path: 'src/a.ts',
        line: 400,
        message: `400 lines; 400 are too many. Split it by what it does, or give the reason in ${allowListPath}.`,
      },
    ]);
  });

  it('may be excused with a reason', () => {
    using tree = createTempTree({ 'src/a.ts': linesOf(400), [allowListPath]: { 'src/a.ts': 'One table, read by row.' } });
    expect(checkFileSizes(tree.root).findings).toEqual([]);
  });

  it.each([
    ['that was split since', { 'src/a.ts': linesOf(399) }, 'One table.', '"src/a.ts" is not 400 lines long (any more). Remove its entry.'],
    ['that is gone', {}, 'One table.', '"src/a.ts" is not 400 lines long (any more). Remove its entry.'],
    ['without a reason', { 'src/a.ts': linesOf(400) }, ' ', '"src/a.ts" is excused without a reason. Write why it cannot be split.'],
  ])('refuse an excuse for a file %s', (_why, files, reason, message) => {
    using tree = createTempTree({ ...files, [allowListPath]: { 'src/a.ts': reason } });
    expect(checkFileSizes(tree.root).findings).toEqual([{ path: allowListPath, line: 1, message }]);
  });

  it.each(['src/generated/client.ts', 'src/types.d.ts', 'prisma/migrations/1/migration.sql', 'package-lock.json', 'ignored/a.ts'])(
    'do not look at %s',
    (path) => {
      using tree = createTempTree({ '.gitignore': 'ignored/\n', [path]: linesOf(500) });
      expect(checkFileSizes(tree.root)).toMatchObject({ looked: '0 files', findings: [] });
    },
  );
});
