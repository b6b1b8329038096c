import type { ActionSignature, PrivacyRules, Sink, VariableName } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import type { Analysis, Whole } from './analysis.ts';
import { fieldsComingOut } from './fields-coming-out.ts';
import { inputBound } from './labels-outside.ts';
import { exceeds, inWords, mayReach } from './secrecy.ts';
import type { TellingField } from './telling-fields.ts';
import type { Labels, TrueSecrecy } from './true-secrecy.ts';

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
  const known = knownAmong(asked);
  return reached.flatMap((index): readonly Leak[] => {
    const { telling = nothingTold } = graph.nodes[index] ?? {};
    if (telling.length === 0) return none;
    const found = known.get(telling) ?? leaksFrom(telling, asked);
    known.set(telling, found);
    return found.length === 0 ? none : found.map((leak) => ({ ...leak, index }));
  });
}

const nothingTold: readonly TellingField[] = [];
const none: readonly Leak[] = [];

type LeakAnywhere = Omit<Leak, 'index'>;

/** What comes out of a node hangs on these alone. */
interface Circumstances {
  readonly rules: PrivacyRules;
  readonly actions: readonly ActionSignature[];
  /** The name and the program of each. */
  readonly parts: readonly (string | Program)[];
}

type KnownLeaks = WeakMap<readonly TellingField[], readonly LeakAnywhere[]>;

const knownBefore = new WeakMap<Labels, Circumstances & { readonly leaks: KnownLeaks }>();

/** What is known of nodes from the last time that everything was as it is: an edit leaves most of them as they are. */
function knownAmong({ analysis: { program }, whole, secrecy }: Asked): KnownLeaks {
  const { actions } = program;
  const rules = whole.flow.program.settings.rules.privacy;
  const parts = [...whole.parts].flatMap(([name, part]) => [name, part.program]);
  const before = knownBefore.get(secrecy.labels);
  const isSame = before?.rules === rules && before.actions === actions && isSameList(before.parts, parts);
  if (isSame) return before.leaks;
  const leaks: KnownLeaks = new WeakMap();
  knownBefore.set(secrecy.labels, { rules, actions, parts, leaks });
  return leaks;
}

function isSameList(one: Circumstances['parts'], other: Circumstances['parts']): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

function leaksFrom(telling: readonly TellingField[], { analysis: { program }, whole, secrecy }: Asked): readonly LeakAnywhere[] {
  const rules = whole.flow.program.settings.rules.privacy;
  return fieldsComingOut(telling, { program, secrecy }).flatMap(({ field, sink, input, readings }) => {
    const bound = input === undefined ? undefined : inputBound(input, program.actions, whole);
    return readings.flatMap(({ name, label }): LeakAnywhere[] => {
      if (sink !== undefined && !mayReach(label, sink, rules))
        return [{ field, name, code: 'PRIVATE_VALUE_LEAKS', what: `${inWords(label)} and would be ${cameOut[sink]}` }];
      if (bound === undefined || !exceeds(label, bound)) return [];
      const what = `${inWords(label)} and would go where only ${inWords(bound)} values may go`;
      return [{ field, name, code: 'INPUT_TOO_PRIVATE', what }];
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
