import type { Flow } from '../flow.ts';
import type { Change } from './change.ts';
import { type Fields, type FlowItems, itemsOf, sections } from './flow-items.ts';
import { flowOf } from './flow-of-items.ts';

/** Makes these changes to the flow that they were found from: what comes of it is the flow that they were found by. */
export function applyDiff(flow: Flow, changes: readonly Change[]): Flow {
  if (changes.length === 0) return flow;
  const items = itemsOf(flow);
  const next = Object.fromEntries(sections.map((section) => [section, new Map(items[section])])) as MutableItems;
  for (const change of changes) make(next, change);
  for (const [id, fields] of next.nodes) if (Object.keys(fields).length === 0) next.nodes.delete(id);
  return flowOf(next);
}

type MutableItems = { readonly [Section in keyof FlowItems]: Map<string, Fields> };

function make(items: MutableItems, change: Change): void {
  switch (change.type) {
    case 'added':
      setFields(items[change.section], change.item, change.after);
      return;
    case 'removed':
      items[change.section].delete(change.item);
      return;
    case 'changed':
      setFields(items[change.section], change.item, { [change.field]: change.after });
      return;
    case 'moved':
      for (const [id, { after }] of Object.entries(change.places)) setFields(items.nodes, id, { at: after });
  }
}

function setFields(items: Map<string, Fields>, item: string, changes: Fields): void {
  const next = Object.entries({ ...items.get(item), ...changes }).filter(([, value]) => value !== undefined);
  items.set(item, Object.fromEntries(next));
}
