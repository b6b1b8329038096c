import type { Expectation, Keypad, Value, ValueType, Variable } from '@callwright/flow-schema';
import { unreachable } from '../unreachable.ts';
import type { AnswerType, AskConfig } from './schema.ts';

export const defaults = { min: 0, max: 1_000_000, minDigits: 1, maxDigits: 20, currency: 'USD' } as const;

/** Answers that are no type of their own are kept as text. */
export const heldAs = { name: 'text', digits: 'text' } as const satisfies Partial<Record<AnswerType, ValueType>>;

/** The type that a variable must have to hold the answer. */
export function typeHolding(expects: AnswerType): ValueType {
  return expects === 'name' || expects === 'digits' ? heldAs[expects] : expects;
}

/** What is listened for; the choices are those of the variable. */
export function expectationOf(config: AskConfig, variable: Variable | undefined): Expectation {
  const { expects } = config;
  switch (expects) {
    case 'number': {
      const { min, max } = bounds(config);
      return { type: 'number', min, max };
    }
    case 'digits': {
      const { minDigits: min, maxDigits: max } = bounds(config);
      return { type: 'digits', min, max };
    }
    case 'money':
      return { type: 'money', currency: bounds(config).currency };
    case 'choice':
      return variable?.type === 'choice' ? { type: 'choice', choices: variable.choices } : { type: 'text' };
    case 'text':
    case 'name':
    case 'yes-no':
    case 'date':
    case 'time':
    case 'date-time':
    case 'duration':
    case 'phone':
    case 'email':
      return { type: expects };
    default:
      return unreachable(expects);
  }
}

/** Digits can be keyed, and what is made of digits; 1 is yes, and 2 is no. */
export function keypadOf(config: AskConfig): Keypad | undefined {
  if (config.keypad === false) return undefined;
  const { minDigits, maxDigits } = bounds(config);
  switch (config.expects) {
    case 'digits':
      return { min: minDigits, max: maxDigits, ...(minDigits !== maxDigits && { endsWith: '#' }) };
    case 'number':
      return { min: 1, max: 10, endsWith: '#' };
    case 'yes-no':
      return { min: 1, max: 1 };
    case 'phone':
      return { min: 7, max: 15, endsWith: '#' };
  }
  return undefined;
}

/** Whether the value lies within what was asked for, whoever understood it. */
export function isWithin(config: AskConfig, value: Value): boolean {
  const { min, max, minDigits, maxDigits } = bounds(config);
  if (config.expects === 'number') return typeof value === 'number' && value >= min && value <= max;
  if (config.expects === 'digits') return typeof value === 'string' && value.length >= minDigits && value.length <= maxDigits;
  return true;
}

export function bounds(config: AskConfig): { min: number; max: number; minDigits: number; maxDigits: number; currency: string } {
  const { min, max, minDigits, maxDigits, currency } = config;
  return {
    min: min ?? defaults.min,
    max: max ?? defaults.max,
    minDigits: minDigits ?? defaults.minDigits,
    maxDigits: maxDigits ?? Math.max(defaults.maxDigits, minDigits ?? 0),
    currency: currency ?? defaults.currency,
  };
}
