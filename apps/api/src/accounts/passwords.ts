import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { accountErrors } from './account-errors.ts';
import { limitAtOnce } from './limit-at-once.ts';

export interface Passwords {
  /** What is kept of a password. It names how it was made, so that the cost may grow later. */
  hash(password: string): Promise<string>;
  /** Takes the same time for a hash that is not there: how long it takes does not tell who has an account. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's figures for 32 MiB of memory. */
const usualCost: ScryptCost = { N: 2 ** 15, r: 8, p: 3 };
const keyLength = 32;
/** Anybody may ask for it, and each costs 32 MiB and one of the four threads that files and names are looked up with, too. */
const atOnce = { running: 2, waiting: 50 } as const;

export function createPasswords(cost: ScryptCost = usualCost): Passwords {
  const decoy = { cost, salt: Buffer.alloc(16), key: Buffer.alloc(keyLength) };
  const limited = limitAtOnce(atOnce);
  return {
    hash: async (password) => {
      const salt = randomBytes(16);
      const key = await limited(() => deriveKey(password, { cost, salt }));
      return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
    },
    verify: async (password, hash) => {
      const kept = hash === undefined ? decoy : parseHash(hash);
      const isEqual = timingSafeEqual(await limited(() => deriveKey(password, kept)), kept.key);
      return isEqual && hash !== undefined;
    },
  };
}

interface Salted {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
}

function deriveKey(password: string, { cost, salt }: Salted): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const options: ScryptOptions = { ...cost, maxmem: 2 * 128 * cost.r * (cost.N + cost.p + 1) };
  // One keyboard sends an accented letter as one character, another as two.
  scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  return promise;
}

const hashPattern = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]{22})\$([\w-]{43})$/;

function parseHash(hash: string): Salted & { readonly key: Buffer } {
  const [, N, r, p, salt, key] = hashPattern.exec(hash) ?? [];
  if (salt === undefined || key === undefined) throw accountErrors.BROKEN_HASH({});
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}
