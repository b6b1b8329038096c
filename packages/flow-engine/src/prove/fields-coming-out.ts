import type { Expression, Prompt, Sink, VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import { onceANode } from '../once-a-node.ts';
import type { Program } from '../program.ts';
import { exceeds, open, type Secrecy, secrecyOfAll } from './secrecy.ts';
import type { TrueSecrecy } from './true-secrecy.ts';
import { valuesIn } from './values-in.ts';

/** A field of a node, where its value comes out, and what that value is made from. */
export interface FieldComingOut {
  readonly field: string;
  /** Undefined of what stays in the call: conditions, and what is kept in variables. */
  readonly sink: Sink | undefined;
  readonly readings: readonly Reading[];
}

interface Reading {
  /** Undefined when it is none of the flow's variables, such as a name of the node's own. */
  readonly name: VariableName | undefined;
  readonly label: Secrecy;
}

interface Known {
  readonly program: Program;
  readonly secrecy: TrueSecrecy;
}

/** The fields in which something is private; what is not may come out anywhere. */
export function fieldsComingOut(compiled: CompiledNode, known: Known): FieldComingOut[] {
  const isPrivate = ({ read: { mentions, privacy } }: TellingField) =>
    privacy.label !== 'public' || mentions.some((name) => known.secrecy.of(name) !== open);
  return tellingFields(compiled)
    .filter(isPrivate)
    .map(({ field, sink, read }) => ({ field, sink, readings: readingsOf(read, known) }));
}

interface TellingField extends Pick<FieldComingOut, 'field' | 'sink'> {
  readonly read: Prompt | Expression;
}

/** The fields that tell something of the call, and not the same in every call. */
const tellingFields = onceANode((compiled): TellingField[] => {
  const { definition, config } = compiled;
  const prompts = Object.entries(compiled.prompts).filter(([, read]) => tells(read));
  const expressions = Object.entries(compiled.expressions).filter(([, read]) => tells(read));
  if (prompts.length + expressions.length === 0) return [];
  const sinks = new Map(Object.entries(definition.sinks?.(config) ?? {}));
  const inner = innerFields(compiled);
  return [
    ...prompts.map(([field, read]) => ({ field, sink: sinks.get(field) ?? ('speech' as const), read })),
    ...expressions.map(([field, read]) => {
      const sink = sinks.get(field) ?? (inner.has(field) ? undefined : ('speech' as const));
      return { field, sink, read };
    }),
  ];
});

function tells({ mentions, privacy }: Prompt | Expression): boolean {
  return mentions.length > 0 || privacy.label !== 'public';
}

/** The fields of a node whose values steer the call, are kept, or are given to a part: they come out nowhere. */
function innerFields({ definition, config, ports }: CompiledNode): ReadonlySet<string> {
  const conditions = Object.keys(ports).flatMap((port) => definition.guardsOf?.(config, port) ?? []);
  const kept = (definition.assigns?.(config) ?? []).flatMap(({ from }) => (from !== 'caller' && 'field' in from ? [from.field] : []));
  const given = Object.keys(definition.inputsOf?.(config) ?? {});
  return new Set([...conditions, ...kept, ...given]);
}

function readingsOf(read: Prompt | Expression, { program, secrecy }: Known): Reading[] {
  const readings: Reading[] = valuesIn(read, program.variables).map((name) => ({ name, label: secrecy.of(name) }));
  const known = readings.reduce((sum, { label }) => sum | label, open);
  const all = secrecyOfAll(read.privacy);
  return exceeds(all, known) ? [...readings, { name: undefined, label: all }] : readings;
}
