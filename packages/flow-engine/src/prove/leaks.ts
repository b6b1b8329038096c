import type { Sink } from '@callwright/flow-schema';
import type { Analysis, Whole } from './analysis.ts';
import { fieldsComingOut } from './fields-coming-out.ts';
import type { Finding } from './finding.ts';
import { inputBound } from './labels-outside.ts';
import { exceeds, inWords, mayReach } from './secrecy.ts';
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
  return fieldsComingOut(compiled, { program, secrecy }).flatMap(({ field, sink, readings }) => {
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
