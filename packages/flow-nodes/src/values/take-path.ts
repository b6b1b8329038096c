/** A way into JSON: names and places, `order.items[0].id`. */
export const pathPattern = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d{1,4}\])*$/;

/** What stands at the end of a path; undefined when there is nothing, or nothing of the answer's own. */
export function takePath(from: unknown, path: string): unknown {
  let found = from;
  for (const [, name, place] of path.matchAll(/([A-Za-z_][\w-]*)|\[(\d+)\]/g)) {
    if (typeof found !== 'object' || found === null) return undefined;
    if (name === undefined ? !Array.isArray(found) : Array.isArray(found)) return undefined;
    const key = name ?? place ?? '';
    if (!Object.hasOwn(found, key)) return undefined;
    // What it has of its own by this name has just been seen.
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
