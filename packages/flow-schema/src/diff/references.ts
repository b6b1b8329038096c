import { sameJson } from '../same-json.ts';
import { type Fields, type FlowItems, type Lead, portPrefix, type Section, sections } from './flow-items.ts';

/** An item as others name it. */
export function referenceTo(section: Section, item: string): string {
  return `${section} ${item}`;
}

/** The items that the value of a field leads to or names. */
export function referencesIn(section: Section, field: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  // Fields come from flows: the value of each is what a flow has there.
  if (section === 'nodes' && field.startsWith(portPrefix)) return (value as readonly Lead[]).map(({ to }) => referenceTo('nodes', to));
  if (section === 'handlers' && field === 'to') return [referenceTo('nodes', String(value))];
  if (section === 'settings' && field === 'fallback.node') return [referenceTo('nodes', String(value))];
  if (section === 'document' && (field === 'inputs' || field === 'outputs')) {
    return (value as readonly string[]).map((name) => referenceTo('variables', name));
  }
  return [];
}

/** What is led to or named in the second flow, in places where the first does not. */
export function referencesGained(before: FlowItems, after: FlowItems): ReadonlySet<string> {
  const gained = new Set<string>();
  for (const section of sections) {
    for (const [item, fields] of after[section]) {
      const old: Fields = before[section].get(item) ?? {};
      for (const [field, value] of Object.entries(fields)) {
        if (sameJson(value, old[field])) continue;
        const had = referencesIn(section, field, old[field]);
        for (const reference of referencesIn(section, field, value)) if (!had.includes(reference)) gained.add(reference);
      }
    }
  }
  return gained;
}
