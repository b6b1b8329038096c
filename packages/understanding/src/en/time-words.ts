/** A number after one of these is a time. */
const contexts = new Set([
  'at',
  'around',
  'about',
  'approximately',
  'roughly',
  'by',
  'before',
  'after',
  'like',
  'say',
  'until',
  'till',
  'from',
  'between',
]);
/** A number before one of these counts something. */
const countedNouns = new Set([
  ...['seconds', 'minute', 'minutes', 'hour', 'hours', 'day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'],
  ...[
    'people',
    'persons',
    'person',
    'guests',
    'guest',
    'adults',
    'kids',
    'children',
    'times',
    'time',
    'of',
    'percent',
    'dollars',
    'euros',
    'pounds',
  ],
]);
/** A number after one of these names something else. */
const otherNumbers = new Set([
  'this',
  'that',
  'the',
  'which',
  'another',
  'any',
  'some',
  'no',
  'not',
  'number',
  'room',
  'line',
  'option',
  'press',
  'flight',
  'of',
  'party',
  'table',
  'call',
  'dial',
]);
/** A lone number may be followed by these and still be a time. */
const followers = new Set([
  ...[
    '',
    'please',
    'on',
    'or',
    'would',
    'will',
    'is',
    'works',
    'sounds',
    'for',
    'then',
    'in',
    'this',
    'next',
    'today',
    'tonight',
    'tomorrow',
    'thanks',
  ],
  ...[
    'thank',
    'ish',
    'o',
    'sharp',
    'if',
    'and',
    'no',
    'actually',
    'sorry',
    'i',
    'wait',
    'make',
    'should',
    'maybe',
    'rather',
    'exactly',
    'at',
    'to',
    'not',
  ],
]);

export function isContext(token: string): boolean {
  return contexts.has(token);
}

export function isCountedNoun(token: string): boolean {
  return countedNouns.has(token);
}

/** "this one", "the second one", "room 9": the number beside is no time. */
export function namesOtherNumber(before: string): boolean {
  return otherNumbers.has(before) || /^\d+th$/.test(before);
}

export function mayFollowBareHour(before: string, after: string): boolean {
  return !/^\d+$/.test(before) && followers.has(after);
}
