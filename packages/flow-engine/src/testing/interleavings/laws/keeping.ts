import { type TypeSpec, type Values, type VariableName, valueSchemaOf } from '@callwright/flow-schema';
import type { CallState } from '../../../call-state.ts';
import type { Program } from '../../../program.ts';
import type { Law, Step } from './law.ts';

/** Laws about what a call keeps. What they have seen once they need not see again: it is frozen, and cannot change. */
export const keeping = {
  'the state and the wishes are JSON, and nobody changes them afterwards': ({ result }: Step) =>
    notJson(result.state, 'state') ?? notJson(result.effects, 'effects'),

  'variables hold only what they may hold': ({ program, before, event, result: { state } }: Step) => {
    // Whoever starts a call has checked what it is told.
    const known = event.type === 'call.started' ? undefined : before.variables;
    const wrong = state.variables === known ? undefined : misfit(state.variables, programOf(program, state.part));
    if (wrong !== undefined || state.stack === before.stack) return wrong;
    return misfitInFrames(program, state);
  },
} satisfies Readonly<Record<string, Law>>;

const seen = new WeakSet<object>();

/** What is wrong, and where: the place is only written out when there is one. */
function notJson(value: unknown, name: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${name} is ${value}`;
  if (typeof value !== 'object') return `${name} is ${typeof value}`;
  if (seen.has(value)) return undefined;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return `${name} is no plain object`;
  // A plain object and a list are read by their keys.
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key in parts) {
    const wrong = notJson(parts[key], key);
    if (wrong !== undefined) return `${name}: ${wrong}`;
  }
  seen.add(Object.freeze(value));
  return undefined;
}

function misfitInFrames(program: Program, { stack }: CallState): string | undefined {
  for (const frame of stack) {
    const scope = frame.type === 'part' ? frame : frame.left;
    const wrong = scope && misfit(scope.variables, programOf(program, scope.part));
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const fitting = new WeakSet<Values>();

function misfit(values: Values, program: Program | undefined): string | undefined {
  if (fitting.has(values)) return undefined;
  for (const name in values) {
    const spec = program?.variables[name as VariableName];
    if (spec === undefined) return `there is no variable ${name}`;
    if (!isFitting(values[name as VariableName], spec))
      return `${name} is ${spec.type}, and holds ${JSON.stringify(values[name as VariableName])}`;
  }
  fitting.add(values);
  return undefined;
}

const schemas = new WeakMap<TypeSpec, ReturnType<typeof valueSchemaOf>>();

function isFitting(value: unknown, spec: TypeSpec): boolean {
  const schema = schemas.get(spec) ?? valueSchemaOf(spec);
  schemas.set(spec, schema);
  return schema.safeParse(value).success;
}

function programOf(root: Program, part: string): Program | undefined {
  return part === '' ? root : root.parts[part];
}
