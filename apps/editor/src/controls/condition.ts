import type { ValueType, Variables } from '@callwright/flow-schema';

/** A condition as far as a form can say it; what is kept is always an expression. */
export type Condition =
  | { readonly type: 'simple'; readonly variable: string; readonly is: Comparison; readonly value: string }
  | { readonly type: 'formula'; readonly source: string };

export const comparisons = ['known', 'unknown', 'true', 'false', 'equal', 'unequal', 'less', 'more', 'at-least', 'at-most'] as const;
export type Comparison = (typeof comparisons)[number];

const operators = {
  equal: '==',
  unequal: '!=',
  less: '<',
  more: '>',
  'at-least': '>=',
  'at-most': '<=',
} as const satisfies Partial<Record<Comparison, string>>;

const ordered: readonly Comparison[] = ['equal', 'unequal', 'less', 'more', 'at-least', 'at-most', 'known', 'unknown'];
const told: readonly Comparison[] = ['equal', 'unequal', 'known', 'unknown'];

/** What can be asked of a variable of a type. */
export const comparisonsOf = {
  text: told,
  number: ordered,
  'yes-no': ['true', 'false', 'known', 'unknown'],
  date: ordered,
  time: ordered,
  'date-time': ordered,
  duration: ordered,
  phone: told,
  email: told,
  money: told,
  choice: told,
  list: ['known', 'unknown'],
  record: ['known', 'unknown'],
} as const satisfies Record<ValueType, readonly Comparison[]>;

const simple = /^([a-z][A-Za-z0-9]*)\s*(==|!=|>=|<=|<|>)\s*("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?)$/;

export function readCondition(source: string, variables: Variables): Condition {
  const text = source.trim();
  const [, bare] = /^(!?[a-z][A-Za-z0-9]*)$/.exec(text) ?? [];
  if (bare !== undefined && isKnown(bare.replace('!', ''), variables, 'yes-no'))
    return { type: 'simple', variable: bare.replace('!', ''), is: bare.startsWith('!') ? 'false' : 'true', value: '' };
  const [, not, asked] = /^(!?)isSet\(([a-z][A-Za-z0-9]*)\)$/.exec(text) ?? [];
  if (asked !== undefined) return { type: 'simple', variable: asked, is: not === '!' ? 'unknown' : 'known', value: '' };
  const [, variable, operator, literal] = simple.exec(text) ?? [];
  const is = Object.entries(operators).find(([, one]) => one === operator)?.[0];
  const comparison = comparisons.find((one) => one === is);
  if (variable === undefined || literal === undefined || comparison === undefined) return { type: 'formula', source };
  return { type: 'simple', variable, is: comparison, value: literal.startsWith('"') ? unquote(literal) : literal };
}

export function writeCondition(condition: Condition, variables: Variables): string {
  if (condition.type === 'formula') return condition.source;
  const { variable, is, value } = condition;
  if (is === 'true') return variable;
  if (is === 'false') return `!${variable}`;
  if (is === 'known') return `isSet(${variable})`;
  if (is === 'unknown') return `!isSet(${variable})`;
  const isNumber = isKnown(variable, variables, 'number') || isKnown(variable, variables, 'duration');
  return `${variable} ${operators[is]} ${isNumber ? numberOf(value) : JSON.stringify(value)}`;
}

function isKnown(name: string, variables: Variables, type: ValueType): boolean {
  return Object.entries(variables).some(([key, variable]) => key === name && variable.type === type);
}

function numberOf(text: string): string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? '0' : String(number);
}

function unquote(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, '$1');
}
