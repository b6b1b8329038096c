import { flowSchemaErrors } from './flow-schema-errors.ts';

/**
 * JSON text that depends on the content alone: keys in the order of their code units, no white space, undefined left out. However deep a value is, the
 * stack does not grow.
 */
export function canonicalJson(value: unknown): string {
  if (!isContainer(value)) return leafOf(value);
  let text = '';
  const open: Container[] = [];
  // What is being written; who comes again in it would be written for ever.
  const around = new Set<Container['value']>();
  const enter = (container: Container['value']) => {
    if (around.has(container)) throw flowSchemaErrors.CIRCULAR({});
    around.add(container);
    open.push({ value: container, keys: Array.isArray(container) ? undefined : keysOf(container), next: 0 });
    text += Array.isArray(container) ? '[' : '{';
  };
  enter(value);
  for (let container = open.at(-1); container !== undefined; container = open.at(-1)) {
    const { keys, next } = container;
    if (next === (keys ?? container.value).length) {
      text += keys === undefined ? ']' : '}';
      around.delete(container.value);
      open.pop();
      continue;
    }
    container.next += 1;
    if (next > 0) text += ',';
    if (keys !== undefined) text += `${JSON.stringify(keys[next])}:`;
    const item = container.value[keys?.[next] ?? next];
    if (isContainer(item)) enter(item);
    else text += leafOf(item);
  }
  return text;
}

interface Container {
  readonly value: Readonly<Record<string | number, unknown>> & { readonly length: number };
  /** Of an object; arrays have positions. */
  readonly keys: readonly string[] | undefined;
  next: number;
}

function isContainer(value: unknown): value is Container['value'] {
  return typeof value === 'object' && value !== null;
}

function keysOf(value: object): readonly string[] {
  return Object.entries(value)
    .filter(([, item]) => isWritten(item))
    .map(([key]) => key)
    .sort();
}

function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

function leafOf(value: unknown): string {
  return isWritten(value) ? JSON.stringify(value) : 'null';
}
