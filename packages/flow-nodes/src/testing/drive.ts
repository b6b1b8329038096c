import { type AnyNodeDefinition, type CallState, compile, newCall, type Program, type Surroundings, step } from '@callwright/flow-engine';
import {
  type ActionSignature,
  answersTo,
  type CallEvent,
  callEventSchema,
  type Diagnostic,
  type Effect,
  type EffectId,
  type EffectOf,
  effectSchema,
  type Flow,
  type Json,
  type PendingEffectType,
  type Understood,
  type Values,
  type Variable,
} from '@callwright/flow-schema';
import { catalog } from '../catalog.ts';
import { buildFlow } from './build-flow.ts';

/** An event without what the driver knows: when it is, and which effect it speaks of. */
export type Fact = CallEvent extends infer One ? (One extends CallEvent ? Omit<One, 'at' | 'effect'> : never) : never;

/** A call driven event by event, for all that a call by text cannot do. */
export interface Drive {
  readonly state: () => CallState;
  /** What was wished for since this was last asked, of one kind. */
  wishes<Type extends Effect['type']>(type: Type): EffectOf<Type>[];
  /** The words of the last node, by which the test's flows tell which port was left by. */
  readonly leftBy: () => string | undefined;
  happens(fact: Fact, laterMs?: number): void;
  says(words: string, understood?: Understood): void;
  staysSilent(): void;
  /** The model has said this, and so much of it was heard. */
  answers(text: string, heard?: string): void;
  callsTool(tool: string, input?: Readonly<Record<string, Json>>, heard?: string): void;
}

export interface DriveOptions {
  readonly actions?: readonly ActionSignature[];
  readonly variables?: Values;
  readonly caller?: string;
  readonly flows?: Readonly<Record<string, Flow>>;
}

export function drive(flow: Flow, { actions = [], variables = {}, caller, flows = {} }: DriveOptions = {}): Drive {
  const program = compiled(flow, { actions, flows });
  let state = newCall;
  let calls = 0;
  const seen: Effect[] = [];
  const told = new Set<Effect>();

  const happens = (fact: Fact, laterMs = 1_000) => {
    const kind = kindOf(fact.type);
    const last = seen.findLast((one) => one.type === kind);
    const effect = pendingOf(state, kind) ?? (last !== undefined && 'id' in last ? last.id : undefined);
    const event = callEventSchema.parse({ ...fact, at: state.atMs + laterMs, ...(effect !== undefined && { effect }) });
    const result = step(program, state, event);
    state = result.state;
    seen.push(...result.effects.map((one) => effectSchema.parse(one)));
  };
  const start = { startedAt: '2026-11-23T09:00:00Z', timeZone: 'Europe/Berlin', seed: 1, engine: '1' };
  happens({ type: 'call.started', ...start, variables: { ...variables }, ...(caller !== undefined && { caller }) }, 0);

  return {
    state: () => state,
    wishes: (type) => {
      const found = seen.filter((effect): effect is EffectOf<typeof type> => effect.type === type && !told.has(effect));
      for (const effect of found) told.add(effect);
      return found;
    },
    leftBy: () => seen.findLast((effect) => effect.type === 'speak')?.text,
    happens,
    says: (words, understood = { type: 'text', value: words }) => {
      happens({ type: 'caller.started-speaking' });
      happens({ type: 'caller.spoke', words, understood });
    },
    staysSilent: () => happens({ type: 'caller.stayed-silent' }, 6_000),
    answers: (text, heard = text) => happens({ type: 'response.finished', text, heard }),
    callsTool: (tool, input = {}, heard = '') => {
      calls += 1;
      happens({ type: 'tool.called', call: `call-${calls}`, tool, input: { ...input }, heard });
    },
  };
}

function compiled(flow: Flow, surroundings: Surroundings): Program {
  const { program, diagnostics } = compile(flow, catalog, surroundings);
  if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return program;
}

/** The kind of effect that an event of this type answers, or tells of. */
function kindOf(type: CallEvent['type']): PendingEffectType | undefined {
  if (type === 'speech.stopped') return 'speak';
  if (type === 'response.stopped') return 'respond';
  const kinds = Object.keys(answersTo) as PendingEffectType[];
  return kinds.find((kind) => (answersTo[kind] as readonly string[]).includes(type));
}

function pendingOf({ pending }: CallState, kind: PendingEffectType | undefined): EffectId | undefined {
  return (Object.keys(pending) as EffectId[]).find((id) => pending[id]?.type === kind);
}

/** A flow with one node to look at; every port leads to a goodbye with the port's name. */
export function flowAround(
  type: keyof typeof catalog,
  config: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, Partial<Variable>>> = {},
): Flow {
  const definition: AnyNodeDefinition = catalog[type];
  const parsed = definition.configSchema.safeParse(config);
  const ports = parsed.success ? definition.ports(parsed.data) : [];
  const idOf = (port: string) => `to${port.replaceAll('-', '')}`;
  const ends = ports.map((port) => [idOf(port), { type: 'end', config: { text: port } }] as const);
  return buildFlow(
    {
      start: { type: 'start', to: { next: 'node' } },
      node: { type, config, to: Object.fromEntries(ports.map((port) => [port, idOf(port)])) },
      ...Object.fromEntries(ends),
    },
    variables,
  );
}

/** What is wrong with the node of such a flow. */
export function problemsOf(flow: Flow, surroundings: Partial<Surroundings> = {}): (readonly [string | undefined, string])[] {
  const { diagnostics } = compile(flow, catalog, { actions: [], ...surroundings });
  const isAbout = ({ place, code }: Diagnostic) => place.node === 'nd_node' && code.startsWith('BAD');
  return diagnostics.filter(isAbout).map(({ place, message }) => [place.field, message] as const);
}
