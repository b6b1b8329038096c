import { flowSchemaErrors } from './flow-schema-errors.ts';

/**
 * JSON text that depends on the content alone: keys in the order of their code units, no white space, undefined left out. However deep a value is, the
 * stack does not grow.
 */
export function canonicalJson(value: unknown): string {
  if (!isContainer(value)) return leafOf(value);
  const open: Opened[] = [];
  // What is being written; what comes again in itself would be written for ever.
  const around = new Set<Container>();
  const enter = (container: Container): string => {
    if (around.has(container)) throw flowSchemaErrors.CIRCULAR({});
    around.add(container);
    const isList = Array.isArray(container);
    open.push({ container, keys: isList ? undefined : writtenKeys(container), next: 0 });
    return isList ? '[' : '{';
  };

  let text = enter(value);
  for (let opened = open.at(-1); opened !== undefined; opened = open.at(-1)) {
    const { container, keys, next } = opened;
    if (next === (keys ?? container).length) {
      text += keys === undefined ? ']' : '}';
      around.delete(container);
      open.pop();
      continue;
    }
    opened.next += 1;
    if (next > 0) text += ',';
    if (keys !== undefined) text += `${JSON.stringify(keys[next])}:`;
    const item = container[keys?.[next] ?? next];
    text += isContainer(item) ? enter(item) : leafOf(item);
  }
  return text;
}

/** An object, or an array: that has a length. */
type Container = Readonly<Record<string | number, unknown>> & { readonly length: number };

interface Opened {
  readonly container: Container;
  /** Of an object; arrays have positions. */
  readonly keys: readonly string[] | undefined;
  next: number;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function writtenKeys(value: Container): readonly string[] {
  return Object.keys(value)
    .filter((key) => isWritten(value[key]))
    .sort();
}

function isWritten(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

function leafOf(value: unknown): string {
  return isWritten(value) ? JSON.stringify(value) : 'null';
}
