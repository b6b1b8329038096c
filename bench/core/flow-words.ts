import type { Variable } from '@callwright/flow-schema';
import type { Draw } from './draw.ts';

/** What the variables of the big flow can be asked for as; `first` is asked at the start, `second` made from it, `third` asked on the way. */
export const askedTypes = [
  'text',
  'number',
  'yes-no',
  'date',
  'time',
  'date-time',
  'duration',
  'phone',
  'email',
  'money',
  'choice',
] as const;
export type AskedType = (typeof askedTypes)[number];
export type Turn = 'first' | 'second' | 'third';

const sizes = ['small', 'middle', 'large'].map((value) => ({ value, label: value, saidAs: [`a ${value} one`] }));

export function nameOf(type: AskedType, turn: Turn): string {
  const camel = type.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `${turn}${camel[0]?.toUpperCase()}${camel.slice(1)}`;
}

/** Three of each type that can be asked for, three lists, two records and two texts more: forty. */
export function variablesOfFlow(): Record<string, Variable> {
  const turns: readonly Turn[] = ['first', 'second', 'third'];
  const askedFor = turns.flatMap((turn) => askedTypes.map((type): [string, Variable] => [nameOf(type, turn), variableOf(type)]));
  const list: Variable = { type: 'list', of: { type: 'text' }, privacy: 'public' };
  const record: Variable = { type: 'record', fields: { city: { type: 'text' }, floor: { type: 'number' } }, privacy: 'public' };
  const noted: Variable = { type: 'text', privacy: 'personal' };
  return {
    ...Object.fromEntries(askedFor),
    items: list,
    wishes: list,
    offers: list,
    home: record,
    office: record,
    found: noted,
    words: noted,
  };
}

function variableOf(type: AskedType): Variable {
  const privacy = ['text', 'phone', 'email'].includes(type) ? 'personal' : 'public';
  return type === 'choice' ? { type, choices: sizes, privacy } : { type, privacy };
}

/** Constants for what nobody is asked for. */
export const constants: Readonly<Record<string, string>> = {
  items: '["soup", "bread"]',
  wishes: '["a quiet table"]',
  offers: '["the menu of the day", "wine"]',
  home: '{"city": "Ghent", "floor": 2.0}',
  office: '{"city": "Bruges", "floor": 1.0}',
  found: '"nothing"',
  words: '"none"',
};

/** What prompts say of a variable of each type, by an expression with its name for `x`. */
const sayings: Readonly<Record<AskedType, readonly string[]>> = {
  text: ['x', 'upper(x)', 'x == "" ? "nobody" : x'],
  number: ['x', 'x + 1.0', 'x > 3.0 ? "many" : "few"', 'round(x * 1.5)'],
  'yes-no': ['x ? "yes" : "no"', 'x'],
  date: ['x', 'weekday(x)', 'addDays(x, 7.0)'],
  time: ['x', 'x == "12:00" ? "noon" : "another time"'],
  'date-time': ['x', 'day(x)', 'time(x)'],
  duration: ['x', 'inMinutes(x)'],
  phone: ['x'],
  email: ['x', 'lower(x)'],
  money: ['x', 'amount(x) * 2.0', 'x + x'],
  choice: ['x', 'x == "large" ? "the large one" : inWords(x)'],
};

const conditions: Readonly<Record<AskedType, string>> = {
  text: 'x != "" && size(x) < 40.0',
  number: 'x >= 2.0 && x < 12.0',
  'yes-no': 'x',
  date: 'isWeekend(x)',
  time: 'x == "12:00" || x == "13:30"',
  'date-time': 'isAfter(day(x), day(firstDateTime))',
  duration: 'inMinutes(x) > 30.0',
  phone: 'startsWith(x, "+1")',
  email: 'contains(x, "@example.com")',
  money: 'amount(x) > 100.0',
  choice: 'x == "small" || x == "middle"',
};

const more: readonly string[] = [
  'size(items)',
  'join(offers, ", ")',
  'home.city',
  'office.floor + 1.0',
  'wishes.exists(wish, wish == firstText)',
];

export interface Known {
  readonly type: AskedType;
  readonly name: string;
}

/** What is set from the start on, on every way. */
export const knownEverywhere: readonly Known[] = (['first', 'second'] as const).flatMap((turn) =>
  askedTypes.map((type) => ({ type, name: nameOf(type, turn) })),
);

/** An expression that can be spoken, of something that is set. */
export function sayingOf(draw: Draw, known: readonly Known[]): string {
  if (draw.number(8) === 0) return draw.one(more);
  const { type, name } = draw.one(known);
  return draw.one(sayings[type]).replace(/\bx\b/g, name);
}

export function conditionOf(draw: Draw, known: readonly Known[]): string {
  const { type, name } = draw.one(known);
  return conditions[type].replace(/\bx\b/g, name);
}
