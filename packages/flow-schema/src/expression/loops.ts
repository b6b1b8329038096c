import type { ASTNode } from '@marcbachmann/cel-js';
import { isList } from '../speaking/value-kinds.ts';
import type { TypeSpec } from '../type-spec.ts';
import type { PlainValue, RecordValue, Value } from '../value.ts';
import type { Checked, Scope } from './checked.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { holderOf } from './names.ts';
import { spend } from './spend.ts';
import { nameOfType } from './type-names.ts';

export const loopNames = ['all', 'exists', 'exists_one', 'filter', 'map'] as const;
type LoopName = (typeof loopNames)[number];

export function isLoop(name: string, nodes: readonly ASTNode[]): name is LoopName {
  return (loopNames as readonly string[]).includes(name) && (nodes.length === 3 || (name === 'map' && nodes.length === 4));
}

/** `items.exists(item, item.price > 3)`: the list, a name for its items, and what is asked of each. */
export function checkLoop(name: LoopName, [listNode, nameNode, ...bodies]: readonly ASTNode[], context: Context): Checked {
  const list = listNode === undefined ? undefined : context.check(listNode);
  if (list?.spec.type !== 'list' || nameNode?.op !== 'id')
    return context.refuse(`.${name}(…) goes through a list${list === undefined ? '' : `, and this is ${nameOfType(list.spec)}`}.`);
  if (Object.hasOwn(context.variables, nameNode.args) || context.loops.some((loop) => loop.name === nameNode.args))
    return context.refuse(`"${nameNode.args}" already is something. Give the items in .${name}(…) another name.`);
  const slot = context.loops.length;
  context.loops.push({ name: nameNode.args, spec: list.spec.of });
  const checked = bodies.map((body) => context.check(body));
  context.loops.pop();
  return checkBodies(name, { list, of: list.spec.of, slot }, checked, context);
}

interface Looped {
  readonly list: Checked;
  readonly of: TypeSpec & { type: Exclude<TypeSpec['type'], 'list'> };
  readonly slot: number;
}

function checkBodies(name: LoopName, looped: Looped, bodies: readonly Checked[], context: Context): Checked {
  const last = bodies.at(-1);
  const question = name === 'map' && bodies.length === 1 ? undefined : bodies[0];
  if (question !== undefined && question.spec.type !== 'yes-no')
    return context.refuse(`.${name}(…) asks each item for a yes or no, and this is ${nameOfType(question.spec)}. Compare it.`);
  if (last === undefined) return context.refuse(`.${name}(…) needs something to ask of each item.`);
  if (name === 'filter') return { spec: { type: 'list', of: looped.of }, run: collected(looped, question, undefined) };
  if (name === 'map') {
    if (last.spec.type === 'list') return context.refuse('A list cannot hold lists. Take one thing of each item.');
    return { spec: { type: 'list', of: last.spec }, run: collected(looped, question, last) };
  }
  return { spec: { type: 'yes-no' }, run: counted(looped, last, name) };
}

const strange = new Failure('The list has an item of another type.');

/** Calls back with each item, until it says that it is done or has failed. */
function forEach(
  { list, of, slot }: Looped,
  scope: Scope,
  visit: (item: PlainValue | RecordValue) => 'done' | Failure | undefined,
): Failure | undefined {
  const items = list.run(scope);
  if (items instanceof Failure) return items;
  const isHeld = holderOf(of.type);
  for (const item of isList(items) ? items : []) {
    if (!isHeld(item)) return strange;
    scope.items[slot] = item;
    const end = spend(scope, 1) ?? visit(item);
    if (end !== undefined) return end === 'done' ? undefined : end;
  }
  return undefined;
}

function collected(looped: Looped, question: Checked | undefined, each: Checked | undefined): (scope: Scope) => Value | Failure {
  return (scope) => {
    const results: (PlainValue | RecordValue)[] = [];
    const failure = forEach(looped, scope, (item) => {
      const answer = question?.run(scope) ?? true;
      if (answer instanceof Failure) return answer;
      if (answer !== true) return undefined;
      const result = each === undefined ? item : each.run(scope);
      if (result instanceof Failure) return result;
      // What is collected is no list: see above.
      results.push(result as PlainValue | RecordValue);
      return undefined;
    });
    return failure ?? results;
  };
}

function counted(looped: Looped, question: Checked, name: 'all' | 'exists' | 'exists_one'): (scope: Scope) => Value | Failure {
  return (scope) => {
    let yes = 0;
    let no = 0;
    const failure = forEach(looped, scope, () => {
      const answer = question.run(scope);
      if (answer instanceof Failure) return answer;
      if (answer === true) yes++;
      else no++;
      return (name === 'exists' && yes > 0) || (name === 'all' && no > 0) || (name === 'exists_one' && yes > 1) ? 'done' : undefined;
    });
    if (failure !== undefined) return failure;
    return name === 'all' ? no === 0 : name === 'exists' ? yes > 0 : yes === 1;
  };
}
