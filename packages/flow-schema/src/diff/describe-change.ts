import type { Flow } from '../flow.ts';
import { sameJson } from '../same-json.ts';
import type { Change, ChangeOf } from './change.ts';
import { configPrefix, type Fields, type Lead, portPrefix, type Section } from './flow-items.ts';

/** How people call the things of a flow. An editor knows better words for ports, fields and settings than the document does. */
export interface Names {
  node(id: string): string;
  handler?(id: string): string;
  /** `text` of a configuration. */
  field?(node: string, field: string): string;
  port?(node: string, port: string): string;
  /** `persona.name`. */
  setting?(path: string): string;
}

/** Names from the flows themselves, what they are called in the last of them: without a name, nodes and handlers go by their type. */
export function namesIn(...flows: readonly Flow[]): Names {
  const nodes = new Map(flows.flatMap((flow) => Object.entries(flow.nodes).map(([id, { name, type }]) => [id, name ?? type] as const)));
  const handlers = new Map(
    flows.flatMap((flow) => Object.entries(flow.handlers).map(([id, { name, on }]) => [id, name ?? on.type] as const)),
  );
  return { node: (id) => nodes.get(id) ?? id, handler: (id) => handlers.get(id) ?? id };
}

/** A change in a sentence, for the designer. */
export function describeChange(change: Change, names: Names): string {
  if (change.type === 'moved') return describeMoves(change);
  return sentences[change.section](change, names);
}

type Told = Exclude<Change, { type: 'moved' }>;

const sentences = {
  document: (change) => (change.type === 'changed' ? describeDocument(change) : quiet(change)),
  settings: (change, names) => {
    if (change.type !== 'changed') return quiet(change);
    return describeValue(`the setting ${names.setting?.(change.field) ?? change.field}`, change);
  },
  variables: describeVariable,
  nodes: (change, names) => {
    const name = quote(names.node(change.item));
    if (change.type === 'added') return `Added ${name}.`;
    if (change.type === 'removed') return `Removed ${name}.`;
    return describeNode(change, names);
  },
  handlers: (change, names) => {
    const handler = `the handler ${quote(names.handler?.(change.item) ?? change.item)}`;
    if (change.type === 'added') return `Added ${handler}, which leads to ${quote(names.node(String(change.after.to)))}.`;
    if (change.type === 'removed') return `Removed ${handler}.`;
    if (change.field === 'to') return `Led ${handler} to ${quote(names.node(String(change.after)))}.`;
    return describeValue(change.field === 'on' ? `what brings a call to ${handler}` : `the ${change.field} of ${handler}`, change);
  },
  notes: (change) => {
    if (change.type === 'added') return `Added the note ${shorten(change.after.text)}.`;
    if (change.type === 'removed') return `Removed the note ${shorten(change.before.text)}.`;
    if (change.field === 'text') return describeValue('a note', change);
    return change.field === 'at' ? 'Moved a note.' : 'Changed the size of a note.';
  },
} as const satisfies { readonly [Name in Section]: (change: Told, names: Names) => string };

function describeDocument(change: ChangeOf<'changed'>): string {
  const listed = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value.join(', ') : 'nothing');
  switch (change.field) {
    case 'name':
      return `Renamed the flow from ${shorten(change.before)} to ${shorten(change.after)}.`;
    case 'inputs':
      return `As a part of another flow it now takes ${listed(change.after)}.`;
    case 'outputs':
      return `As a part of another flow it now gives ${listed(change.after)}.`;
    default:
      return describeValue(`the version of ${change.field.replace(/^schema\./, '')}`, change);
  }
}

function describeVariable(change: Told): string {
  switch (change.type) {
    case 'added':
      return `Added the variable ${change.item} (${typeOf(change.after.variable)}).`;
    case 'removed':
      return `Removed the variable ${change.item}.`;
    case 'changed':
      return describeVariableFields(change.item, (change.before ?? {}) as Fields, (change.after ?? {}) as Fields);
  }
}

function describeVariableFields(name: string, before: Fields, after: Fields): string {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !sameJson(before[field], after[field]));
  const told = fields.map((field) => `${field} from ${shorten(before[field])} to ${shorten(after[field])}`);
  return `Changed the variable ${name}: ${told.join(', ')}.`;
}

function typeOf(variable: unknown): string {
  return String((variable as Fields).type);
}

function describeNode(change: ChangeOf<'changed'>, names: Names): string {
  const { item, field, before, after } = change;
  const name = quote(names.node(item));
  if (field.startsWith(portPrefix)) return describePort(change, names);
  if (field.startsWith(configPrefix)) {
    const own = field.slice(configPrefix.length);
    return describeValue(`${names.field?.(item, own) ?? own} of ${name}`, change);
  }
  if (field === 'name')
    return before === undefined ? `Named ${name}.` : `Renamed ${shorten(before)} to ${after === undefined ? name : shorten(after)}.`;
  if (field === 'maxVisits')
    return after === undefined ? `A call may come to ${name} as often as it likes.` : `A call may come to ${name} ${after} times at most.`;
  return describeValue(`${field} of ${name}`, change);
}

function describePort({ item, field, after }: ChangeOf<'changed'>, names: Names): string {
  const own = field.slice(portPrefix.length);
  const port = `Port ${quote(names.port?.(item, own) ?? own)} of ${quote(names.node(item))}`;
  const targets = ((after ?? []) as readonly Lead[]).map(({ to }) => quote(names.node(to)));
  return targets.length === 0 ? `${port} now leads nowhere.` : `${port} now leads to ${targets.join(' and ')}.`;
}

function describeMoves({ places }: ChangeOf<'moved'>): string {
  const moved = Object.values(places).filter(({ before, after }) => before !== undefined && after !== undefined).length;
  if (moved === 0) return 'Nodes were put on the canvas, or taken from it.';
  return moved === 1 ? 'Moved a node.' : `Moved ${moved} nodes.`;
}

function describeValue(what: string, { before, after }: Pick<ChangeOf<'changed'>, 'before' | 'after'>): string {
  if (before === undefined) return `Set ${what} to ${shorten(after)}.`;
  return after === undefined ? `Cleared ${what}.` : `Changed ${what} from ${shorten(before)} to ${shorten(after)}.`;
}

/** There is one document and one set of settings: they neither come nor go. */
function quiet(change: Told): string {
  return `Changed the ${change.section}.`;
}

function quote(text: string): string {
  return `"${text}"`;
}

const longest = 60;

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return typeof value === 'string' ? quote(short) : short;
}
