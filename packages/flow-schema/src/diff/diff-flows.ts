import type { Flow } from '../flow.ts';
import { sameJson } from '../same-json.ts';
import type { Change, ChangeOf } from './change.ts';
import { type Fields, type FlowItems, itemsOf, portPrefix, type Section, sections } from './flow-items.ts';

/** What is different in the second flow, in the order in which it is told: by section, what was there before first. */
export function diffFlows(before: Flow, after: Flow): readonly Change[] {
  return before === after ? [] : diffItems(itemsOf(before), itemsOf(after));
}

export function diffItems(before: FlowItems, after: FlowItems): readonly Change[] {
  return [
    ...sections.flatMap((section) => diffSection(section, before[section], after[section])),
    ...movesBetween(before.nodes, after.nodes),
  ];
}

function diffSection(section: Section, before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>): readonly Change[] {
  const items = new Set([...before.keys(), ...after.keys()]);
  return [...items].flatMap((item) => diffItem({ section, item }, before.get(item), after.get(item)));
}

type Where = Pick<ChangeOf<'added'>, 'section' | 'item'>;

/** Where the ports of a node lead is told apart from the node, unless it is gone as a whole. */
function diffItem(where: Where, before: Fields | undefined, after: Fields | undefined): readonly Change[] {
  const isThere = (fields: Fields | undefined) => fields !== undefined && (where.section !== 'nodes' || fields.type !== undefined);
  if (isThere(before) && !isThere(after) && before !== undefined) {
    return [{ type: 'removed', ...where, before }, ...diffFields(where, {}, after ?? {})];
  }
  if (isThere(before) || !isThere(after) || after === undefined) return diffFields(where, before ?? {}, after ?? {});
  const own = Object.fromEntries(Object.entries(after).filter(([field]) => !field.startsWith(portPrefix) && field !== 'at'));
  return [{ type: 'added', ...where, after: own }, ...diffFields(where, { ...before, ...own }, after)];
}

function diffFields(where: Where, before: Fields, after: Fields): readonly Change[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !isPlaceOfNode(where.section, field) && !sameJson(before[field], after[field]))
    .map((field) => ({ type: 'changed', ...where, field, before: before[field], after: after[field] }));
}

function isPlaceOfNode(section: Section, field: string): boolean {
  return section === 'nodes' && field === 'at';
}

function movesBetween(before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>): readonly Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const moved = ids.filter((id) => !sameJson(before.get(id)?.at, after.get(id)?.at));
  const places = moved.map((id) => [id, { ...placed('before', before.get(id)), ...placed('after', after.get(id)) }]);
  return places.length === 0 ? [] : [{ type: 'moved', places: Object.fromEntries(places) }];
}

function placed(when: 'before' | 'after', fields: Fields | undefined): Fields {
  return fields?.at === undefined ? {} : { [when]: fields.at };
}
