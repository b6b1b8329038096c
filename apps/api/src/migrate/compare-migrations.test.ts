import { describe, expect, it } from 'vitest';
import { compareMigrations } from './compare-migrations.ts';

const migration = (name: string) => ({ name, sql: '', checksum: `sum of ${name}` });
const row = (name: string) => ({ name, checksum: `sum of ${name}`, isFinished: true });
const nothing = { pending: [], unknown: [], failed: [], edited: [] };

describe('compareMigrations', () => {
  const known = [migration('0001_a'), migration('0002_b')];

  it.each([
    ['all applied', [row('0001_a'), row('0002_b')], nothing],
    ['one to come', [row('0001_a')], { ...nothing, pending: [known[1]] }],
    ['an older one to come, from a branch that was merged late', [row('0002_b')], { ...nothing, pending: [known[0]] }],
    ['a database ahead', [row('0001_a'), row('0002_b'), row('0003_c')], { ...nothing, unknown: ['0003_c'] }],
    ['one that failed', [row('0001_a'), { ...row('0002_b'), isFinished: false }], { ...nothing, failed: ['0002_b'] }],
    ['one that was edited', [{ ...row('0001_a'), checksum: 'other' }, row('0002_b')], { ...nothing, edited: ['0001_a'] }],
  ])('sees %s', (_what, applied, comparison) => {
    expect(compareMigrations(known, applied)).toEqual(comparison);
  });
});
