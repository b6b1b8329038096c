import { z } from 'zod';

/** What a prefix stands for. An id tells what it names wherever it turns up: in a log, a URL, a support mail. */
export const idPrefixes = {
  ac: 'account',
  bk: 'booking',
  ca: 'call',
  fl: 'flow',
  in: 'installation',
  nu: 'phone number',
  tn: 'tenant',
} as const;

export type IdPrefix = keyof typeof idPrefixes;
export type Id<Prefix extends IdPrefix> = z.infer<ReturnType<typeof idSchema<Prefix>>>;
export type CreateId = <Prefix extends IdPrefix>(prefix: Prefix) => Id<Prefix>;

/** Parses `in_01j…`: the prefix, then 26 characters of Crockford's base 32. */
export function idSchema<Prefix extends IdPrefix>(prefix: Prefix) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `Not the id of a ${idPrefixes[prefix]}.`)
    .brand<Prefix>();
}

export interface IdSources {
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Ids of 48 bits of time and 80 bits of chance: they sort by age, which keeps an index on them compact. */
export function createIdFactory({ now, randomBytes }: IdSources): CreateId {
  return (prefix) => brand(prefix, base32(BigInt(now()), 10) + base32(toBigInt(randomBytes(10)), 16));
}

/** Counts up from one: for tests, and for whoever must come to the same ids again. */
export function createCountingIds(): CreateId {
  let count = 0n;
  return (prefix) => {
    count += 1n;
    return brand(prefix, base32(count, 26));
  };
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function base32(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
}

function toBigInt(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}

function brand<Prefix extends IdPrefix>(prefix: Prefix, body: string): Id<Prefix> {
  // The one place where a string becomes an id without being parsed: it was made by the lines above.
  return `${prefix}_${body}` as Id<Prefix>;
}
