import type { ValueType } from '@callwright/flow-schema';

/** What an input of an action is given, as far as a form can say it. What is kept is always an expression. */
export type InputValue =
  | { readonly type: 'nothing' }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'fixed'; readonly value: string }
  | { readonly type: 'formula'; readonly source: string };

/** Reads an expression. What is neither one variable nor a fixed value of the input's own type is a formula. */
export function readInput(source: string | undefined, type: ValueType): InputValue {
  if (source === undefined || source.trim() === '') return { type: 'nothing' };
  const trimmed = source.trim();
  if (isFixed(trimmed, type)) return { type: 'fixed', value: type === 'text' ? unquote(trimmed) : trimmed };
  if (/^[a-z][A-Za-z0-9]*$/.test(trimmed) && trimmed !== 'true' && trimmed !== 'false') return { type: 'variable', name: trimmed };
  return { type: 'formula', source };
}

/** The expression that says it; undefined for nothing. */
export function writeInput(value: InputValue, type: ValueType): string | undefined {
  switch (value.type) {
    case 'nothing':
      return undefined;
    case 'variable':
      return value.name;
    case 'fixed':
      return type === 'text' ? quote(value.value) : value.value;
    case 'formula':
      return value.source;
  }
}

/** Whether a form can write such a value down: what is always the same is rarely a day, and never a list. */
export function canBeFixed(type: ValueType): boolean {
  return type === 'text' || type === 'number' || type === 'yes-no';
}

function isFixed(source: string, type: ValueType): boolean {
  return patterns[type]?.test(source) ?? false;
}

const patterns: Partial<Record<ValueType, RegExp>> = {
  text: /^"(?:[^"\\\n]|\\["\\n])*"$/,
  number: /^-?\d+(?:\.\d+)?$/,
  'yes-no': /^(?:true|false)$/,
};

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

function unquote(source: string): string {
  return source.slice(1, -1).replace(/\\(.)/g, (_all, character: string) => (character === 'n' ? '\n' : character));
}
