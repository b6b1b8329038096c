import type { Sink, VariableName } from '@callwright/flow-schema';
import type { CompiledNode } from '../node-definition.ts';
import type { Analysis, Whole } from './analysis.ts';
import type { Finding } from './finding.ts';
import { inputBound } from './labels-outside.ts';
import { exceeds, inWords, mayReach, type Secrecy, secrecyOfAll } from './secrecy.ts';
import type { TrueSecrecy } from './true-secrecy.ts';
import { edgesTo, hop, hopsOf } from './ways.ts';

interface Asked {
  readonly analysis: Analysis;
  readonly whole: Whole;
  readonly secrecy: TrueSecrecy;
}

/** The values that come out at a node to where they may not. */
export function leaksAt(index: number, { analysis, whole, secrecy }: Asked): Finding[] {
  const { program, graph, ways } = analysis;
  const compiled = graph.nodes[index];
  if (compiled === undefined) return [];
  const rules = whole.flow.program.settings.rules.privacy;
  const inputs = new Map(Object.entries(compiled.definition.inputsOf?.(compiled.config) ?? {}));
  return fieldsOf(compiled, secrecy).flatMap(({ field, sink, readings }) => {
    const input = inputs.get(field);
    const bound = input === undefined ? undefined : inputBound(input, program.actions, whole);
    return readings.flatMap(({ name, label }): Finding[] => {
      const leak = sink !== undefined && !mayReach(label, sink, rules) ? `would be ${cameOut[sink]}` : undefined;
      const excess = bound !== undefined && exceeds(label, bound) ? `would go where only ${inWords(bound)} values may go` : undefined;
      const what = leak ?? excess;
      if (what === undefined) return [];
      const { node } = hop(graph, index);
      const subject = name === undefined ? 'Something here' : `"${name}"`;
      return [
        {
          severity: 'error',
          code: leak === undefined ? 'INPUT_TOO_PRIVATE' : 'PRIVATE_VALUE_LEAKS',
          place: { node, field, ...(name !== undefined && { variable: name }) },
          message: `${subject} is ${inWords(label)} and ${what}. Take it out here, or change the flow's rules of privacy.`,
          path: hopsOf(graph, edgesTo(ways, index), index),
        },
      ];
    });
  });
}

const cameOut = {
  speech: 'spoken',
  model: 'shown to a language model',
  plugin: 'given to a plugin',
  code: 'given to code',
  request: 'sent in a request',
  message: 'sent in a message',
  transfer: 'told to whoever takes the call over',
  note: 'written down with the call',
} as const satisfies Record<Sink, string>;

interface Field {
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

function fieldsOf(compiled: CompiledNode, secrecy: TrueSecrecy): Field[] {
  const { definition, config, prompts, expressions } = compiled;
  const sinks = new Map(Object.entries(definition.sinks?.(config) ?? {}));
  const inner = innerFields(compiled);
  return [
    ...Object.entries(prompts).map(([field, read]) => ({ field, sink: sinks.get(field) ?? 'speech', readings: readingsOf(read, secrecy) })),
    ...Object.entries(expressions).map(([field, read]) => {
      const sink = sinks.get(field) ?? (inner.has(field) ? undefined : ('speech' as const));
      return { field, sink, readings: readingsOf(read, secrecy) };
    }),
  ];
}

/** The fields of a node whose values steer the call, are kept, or are given to a part: they come out nowhere. */
function innerFields({ definition, config, ports }: CompiledNode): ReadonlySet<string> {
  const conditions = Object.keys(ports).flatMap((port) => definition.guardsOf?.(config, port) ?? []);
  const kept = (definition.assigns?.(config) ?? []).flatMap(({ from }) => (from !== 'caller' && 'field' in from ? [from.field] : []));
  const given = Object.keys(definition.inputsOf?.(config) ?? {});
  return new Set([...conditions, ...kept, ...given]);
}

function readingsOf(
  { reads, privacy }: CompiledNode['prompts'][string] | CompiledNode['expressions'][string],
  { of }: TrueSecrecy,
): Reading[] {
  const readings: Reading[] = reads.map((name) => ({ name, label: of(name) }));
  const known = readings.reduce((sum, { label }) => sum | label, 0);
  const all = secrecyOfAll(privacy);
  return exceeds(all, known) ? [...readings, { name: undefined, label: all }] : readings;
}
