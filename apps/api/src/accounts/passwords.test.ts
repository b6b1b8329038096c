import { describe, expect, it } from 'vitest';
import { createPasswords } from './passwords.ts';

const passwords = createPasswords({ N: 4, r: 1, p: 1 });

describe('a password', () => {
  it('is known again, and no other is', async () => {
    const hash = await passwords.hash('correct horse battery');
    expect([await passwords.verify('correct horse battery', hash), await passwords.verify('correct horse batter', hash)]).toEqual([
      true,
      false,
    ]);
  });

  it('is the same however a keyboard spells its accents', async () => {
    const hash = await passwords.hash('caf\u00e9 au lait');
    expect(await passwords.verify('cafe\u0301 au lait', hash)).toBe(true);
  });

  it('is kept with its cost and a salt of its own, never itself', async () => {
    const [one, other] = await Promise.all([passwords.hash('correct horse battery'), passwords.hash('correct horse battery')]);
    expect(one).toMatch(/^scrypt\$4\$1\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
  });

  it('that was hashed at another cost is known too', async () => {
    const hash = await createPasswords({ N: 8, r: 2, p: 1 }).hash('correct horse battery');
    expect(await passwords.verify('correct horse battery', hash)).toBe(true);
  });

  it('is not checked for a crowd at once: most of a thousand are refused', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 1_000 }, () => passwords.verify('guess', undefined)));
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(948);
  });

  it('fits nobody who has none', async () => {
    expect(await passwords.verify('', undefined)).toBe(false);
  });

  it('costs as much to try where there is no account', async () => {
    // What cannot be computed within its memory bound fails: so something was computed, at the usual cost.
    await expect(createPasswords({ N: 3, r: 1, p: 1 }).verify('guess', undefined)).rejects.toThrow();
  });

  it('with a hash that nobody here writes is a defect', async () => {
    await expect(passwords.verify('x', 'plain text')).rejects.toMatchObject({ code: 'ACCOUNT.BROKEN_HASH', kind: 'defect' });
  });
});
