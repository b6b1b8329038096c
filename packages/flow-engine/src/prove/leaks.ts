import type { Sink, VariableName } from '@callwright/flow-schema';
import type { Analysis, Whole } from './analysis.ts';
import { inputBound } from './labels-outside.ts';
import { isPrivate, readingsOf } from './readings.ts';
import { exceeds, inWords, mayReach } from './secrecy.ts';
import type { TellingField } from './telling-fields.ts';
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

/** The values that come out where they may not, in the order of the nodes. */
export function leaksIn(asked: Asked): readonly Leak[] {
  const { graph, reached } = asked.analysis;
  const leaks: Leak[] = [];
  for (const index of reached) {
    for (const field of graph.nodes[index]?.telling ?? none) {
      if (isPrivate(field, asked.secrecy)) leaks.push(...leaksFrom(field, index, asked));
    }
  }
  return leaks;
}

const none: readonly TellingField[] = [];

function leaksFrom(telling: TellingField, index: number, { analysis: { program }, whole, secrecy }: Asked): readonly Leak[] {
  const { field, sink, input } = telling;
  const rules = whole.flow.program.settings.rules.privacy;
  const bound = input === undefined ? undefined : inputBound(input, program.actions, whole);
  return readingsOf(telling, program, secrecy).flatMap(({ name, label }): Leak[] => {
    if (sink !== undefined && !mayReach(label, sink, rules))
      return [{ code: 'PRIVATE_VALUE_LEAKS', index, field, name, what: `${inWords(label)} and would be ${cameOut[sink]}` }];
    if (bound === undefined || !exceeds(label, bound)) return [];
    const what = `${inWords(label)} and would go where only ${inWords(bound)} values may go`;
    return [{ code: 'INPUT_TOO_PRIVATE', index, field, name, what }];
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
