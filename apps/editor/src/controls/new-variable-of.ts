import type { ValueType, Variable } from '@callwright/flow-schema';

/** A variable of a type as it begins; what a choice, a list or a record holds is filled in later. */
export function newVariableOf(type: ValueType): Variable {
  switch (type) {
    case 'choice':
      return { type, choices: [{ value: 'first', label: 'First', saidAs: [] }], privacy: 'public' };
    case 'list':
      return { type, of: { type: 'text' }, privacy: 'public' };
    case 'record':
      return { type, fields: {}, privacy: 'public' };
    default:
      return { type, privacy: 'public' };
  }
}
