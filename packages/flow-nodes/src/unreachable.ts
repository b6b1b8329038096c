/** Where no value can come; the compiler says so when one could. */
export function unreachable(value: never): never {
  throw new Error(`Nothing is known of ${JSON.stringify(value)}.`);
}
