import { type Diagnostic, placeSchema } from '../diagnostic.ts';
import { flowLimits } from '../flow.ts';

/** Far beyond what people draw: a document of two megabytes holds a third of it. */
const mostValues = 500_000;
const deepest = 100;
/** Nothing that was stored or sent is one of these; whatever writes a flow would stumble over them. */
const notJson: ReadonlySet<string> = new Set(['bigint', 'function', 'symbol']);

/** What makes JSON unfit to be looked at as a flow: it is too large, too deep or in a circle, or would reach for the prototypes of objects. */
export function findUnreadable(json: unknown): Diagnostic | undefined {
  if (!isObject(json))
    return unreadable('not-a-flow', 'This is no flow: it is not a JSON object. Choose a file that was exported as a flow.');
  return findOversized(json) ?? findHostile(json);
}

export function unreadable(code: string, message: string, place: Readonly<Record<string, unknown>> = {}): Diagnostic {
  const known = placeSchema.safeParse(place);
  return { severity: 'error', code, place: known.success ? known.data : {}, message };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findOversized(json: Readonly<Record<string, unknown>>): Diagnostic | undefined {
  for (const [part, most] of Object.entries(flowLimits)) {
    const record = json[part];
    const size = isObject(record) ? Object.keys(record).length : 0;
    if (size > most) {
      return unreadable(
        'too-large',
        `The flow has ${size} ${part}; ${most} are the most. Divide it into flows that run as parts of each other.`,
      );
    }
  }
  return undefined;
}

function findHostile(json: object): Diagnostic | undefined {
  const waiting: { readonly value: Readonly<Record<string, unknown>>; readonly depth: number }[] = [{ value: { json }, depth: 0 }];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > deepest) return unreadable('too-deep', `Something in the flow is nested more than ${deepest} deep. Make it flatter.`);
    if (Object.hasOwn(value, '__proto__')) {
      return unreadable('not-a-flow', 'The flow holds a field called "__proto__", which no flow may have. Give it another name.');
    }
    const keys = Object.keys(value);
    values += keys.length;
    if (values > mostValues) {
      return unreadable(
        'too-large',
        `The flow holds more than ${mostValues} values. Divide it into flows that run as parts of each other.`,
      );
    }
    for (const key of keys) {
      const item = value[key];
      if (notJson.has(typeof item)) return unreadable('not-a-flow', `The flow holds a ${typeof item}, which is no JSON. Leave it out.`);
      // An array is a record of its positions.
      if (typeof item === 'object' && item !== null) waiting.push({ value: item as Readonly<Record<string, unknown>>, depth: depth + 1 });
    }
  }
  return undefined;
}
