/** A phone number as it is kept (E.164), from what people write; undefined when it is none. */
export function parsePhoneNumber(written: string): string | undefined {
  const bare = written.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}
