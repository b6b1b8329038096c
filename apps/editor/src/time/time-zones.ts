/** Every time zone that this browser knows, with those that must be there whatever it knows. */
export function timeZones(...also: readonly string[]): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...also])].sort();
}

/** The time zone of whoever sits here. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
