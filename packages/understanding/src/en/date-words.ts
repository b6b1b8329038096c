/** By the day of the week, 0 is Monday. */
export const weekdays: ReadonlyMap<string, number> = namesOf([
  ['monday', 'mon'],
  ['tuesday', 'tue', 'tues'],
  ['wednesday', 'wed', 'weds'],
  ['thursday', 'thu', 'thur', 'thurs'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]);

/** By the month less one. */
export const months: ReadonlyMap<string, number> = namesOf([
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]);

/** They speak of a day without naming it, so that a time beside them is not meant for today. */
const vagueDays = new Set([
  'yesterday',
  'week',
  'weeks',
  'weekend',
  'month',
  'months',
  'year',
  'christmas',
  'easter',
  'thanksgiving',
  'fortnight',
  'days',
]);
/** These two are ordinary words as well. */
const doubtfulMonths = new Set(['march', 'mar', 'may']);

export function isVagueDay(token: string): boolean {
  if (vagueDays.has(token) || weekdays.has(token) || weekdays.has(token.replace(/s$/, ''))) return true;
  return months.has(token) && !doubtfulMonths.has(token);
}

function namesOf(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((spellings, index) => spellings.map((spelling) => [spelling, index] as const)));
}
