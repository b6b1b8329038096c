import { expect, it } from 'vitest';
import { describeProgress } from './describe-progress.ts';

it('tells what was done, and nothing where nothing was', () => {
  expect(describeProgress({ type: 'waiting' })).toBe('migrations: somebody else is migrating this database, waiting');
  expect(describeProgress({ type: 'applied', name: '0001_a' })).toBe('migrations: applied 0001_a');
  expect(describeProgress({ type: 'api-role', change: 'given-password' })).toMatch(/the password of DATABASE_URL$/);
  expect(describeProgress({ type: 'api-role', change: 'none' })).toBeUndefined();
});
