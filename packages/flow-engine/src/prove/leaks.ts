import type { Sink, VariableName } from '@callwright/flow-schema';
import type { Analysis, Whole } from './analysis.ts';
import { fieldsComingOut } from './fields-coming-out.ts';
import { inputBound } from './labels-outside.ts';
import { exceeds, inWords, mayReach } from './secrecy.ts';
import type { TrueSecrecy } from './true-secrecy.ts';

interface Asked {
  readonly analysis: Analysis;
  readonly whole: Whole;
  readonly secrecy: TrueSecrecy;
}

/** A value that comes out where it may not. */
export interface Leak {
  readonly code: 'PRIVATE_VALUE_LEAKS' | 'INPUT_TOO_PRIVATE';
  readonly index: number;
  readonly field: string;
  readonly name: VariableName | undefined;
  /** How private it is, and what becomes of it. */
  readonly what: string;
}

/** The values that come out at a node to where they may not. */
export function leaksAt(index: number, { analysis, whole, secrecy }: Asked): readonly Leak[] {
  const { program, graph } = analysis;
  const compiled = graph.nodes[index];
  if (compiled === undefined) return none;
  const fields = fieldsComingOut(compiled, { program, secrecy });
  if (fields.length === 0) return none;
  const rules = whole.flow.program.settings.rules.privacy;
  return fields.flatMap(({ field, sink, input, readings }) => {
    const bound = input === undefined ? undefined : inputBound(input, program.actions, whole);
    return readings.flatMap(({ name, label }): Leak[] => {
      const found = { index, field, name };
      if (sink !== undefined && !mayReach(label, sink, rules))
        return [{ ...found, code: 'PRIVATE_VALUE_LEAKS', what: `${inWords(label)} and would be ${cameOut[sink]}` }];
      if (bound === undefined || !exceeds(label, bound)) return [];
      const what = `${inWords(label)} and would go where only ${inWords(bound)} values may go`;
      return [{ ...found, code: 'INPUT_TOO_PRIVATE', what }];
    });
  });
}

const none: readonly Leak[] = [];

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
