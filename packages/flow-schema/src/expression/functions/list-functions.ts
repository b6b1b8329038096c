import { isList } from '../../speaking/value-kinds.ts';
import type { TypeSpec } from '../../type-spec.ts';
import type { PlainValue, RecordValue, Value } from '../../value.ts';
import { Failure } from '../failure.ts';
import { addMoney } from '../money-amounts.ts';
import { holderOf } from '../names.ts';
import { isTextual, nameOfType, textualTypes } from '../type-names.ts';
import { type Apply, type FunctionDefinition, giving } from './function-definition.ts';

type Items = readonly (PlainValue | RecordValue)[];

const empty = new Failure('The list is empty. Ask isEmpty(…) first.');
const strange = new Failure('The list has an item of another type.');

export const listFunctions: readonly FunctionDefinition[] = [
  {
    // How many items a list has, or letters a text.
    name: 'size',
    form: 'size(items)',
    takes: [['list', ...textualTypes]],
    gives: giving('number', (value: string | Items) => (typeof value === 'string' ? [...value].length : value.length)),
  },
  {
    // Whether a list has no items, or a text no letters.
    name: 'isEmpty',
    form: 'isEmpty(items)',
    takes: [['list', ...textualTypes]],
    gives: giving('yes-no', (value: string | Items) => value.length === 0),
  },
  {
    // One text of all the items of a list.
    name: 'join',
    form: 'join(names, "; ")',
    takes: [['list'], ['text']],
    gives: ([list]) => {
      const of = itemOf(list);
      if (!isTextual(of) && of.type !== 'number')
        return { problem: `join(…) takes texts and numbers, and these are items of the type ${of.type}. Use listAs(…, "and").` };
      return { spec: { type: 'text' }, apply: (items, separator) => (isList(items) ? items.map(String).join(String(separator)) : strange) };
    },
  },
  // The first item of a list.
  { name: 'first', form: 'first(items)', takes: [['list']], gives: ([list]) => itemAt(list, 0) },
  // The last item of a list.
  { name: 'last', form: 'last(items)', takes: [['list']], gives: ([list]) => itemAt(list, -1) },
  {
    // All numbers, durations or amounts of a list together.
    name: 'sum',
    form: 'sum(prices)',
    takes: [['list']],
    gives: ([list]) => {
      const of = itemOf(list);
      if (of.type === 'money') return { spec: of, apply: summed('', (a, b) => (a === '' ? String(b) : addMoney(String(a), String(b)))) };
      if (of.type === 'number' || of.type === 'duration') return { spec: of, apply: summed(0, (a, b) => Number(a) + Number(b)) };
      return { problem: `sum(…) takes numbers, durations or amounts of money, and this is a list of items like ${nameOfType(of)}.` };
    },
  },
];

function itemOf(list: TypeSpec | undefined): Exclude<TypeSpec, { type: 'list' }> {
  return list?.type === 'list' ? list.of : { type: 'text' };
}

function itemAt(list: TypeSpec | undefined, at: number): { spec: TypeSpec; apply: Apply } {
  const spec = itemOf(list);
  const isHeld = holderOf(spec.type);
  return {
    spec,
    apply: (items: Value) => {
      const item = isList(items) ? items.at(at) : undefined;
      if (item === undefined) return empty;
      return isHeld(item) ? item : strange;
    },
  };
}

/** An empty list of amounts has no sum: nobody knows of which currency nothing is. */
function summed(nothing: PlainValue, add: (sum: PlainValue, item: PlainValue) => PlainValue | Failure): Apply {
  return (items) => {
    let sum = nothing;
    for (const item of isList(items) ? items : []) {
      if (typeof item === 'object') return strange;
      const next = add(sum, item);
      if (next instanceof Failure) return next;
      sum = next;
    }
    return sum === '' ? empty : sum;
  };
}
