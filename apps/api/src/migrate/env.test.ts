import { describe, expect, it } from 'vitest';
import { readMigrateEnv } from './env.ts';

const urls = { DATABASE_OWNER_URL: 'postgresql://owner:pw@localhost/app', DATABASE_URL: 'postgres://api:pw@localhost/app' };

describe('readMigrateEnv', () => {
  it('makes no role unless asked to', () => {
    expect(readMigrateEnv(urls)).toEqual({ ...urls, MAKE_API_ROLE: false });
    expect(readMigrateEnv({ ...urls, MAKE_API_ROLE: 'true' }).MAKE_API_ROLE).toBe(true);
  });

  it('names every missing and wrong setting', () => {
    const read = () => readMigrateEnv({ DATABASE_URL: 'mysql://api:hunter2@localhost/app', MAKE_API_ROLE: 'yes' });
    expect(read).toThrow(/DATABASE_OWNER_URL is missing\.\n {2}DATABASE_URL is wrong: expected postgresql:.*\n {2}MAKE_API_ROLE is wrong/);
    expect(read).not.toThrow(/hunter2/);
  });
});
