import type {
  ActionSignature,
  CallEvent,
  Effect,
  EndReason,
  Expression,
  Json,
  NodeId,
  Prompt,
  Settings,
  Sink,
  TypeSpec,
  Value,
  Values,
  ValueType,
  VariableName,
  Variables,
} from '@callwright/flow-schema';
import type { z } from 'zod';

/** JSON that a node remembers between the events of one visit. */
export type Memory = { readonly [key: string]: Json };

/** What a node may wish for. The engine adds ids and visits, and does the rest itself: stopping, resuming, cancelling, ending. */
export type EffectRequest = WithoutBookkeeping<Exclude<Effect, { type: 'stop-speaking' | 'resume-speaking' | 'cancel' | 'end-call' }>>;
type WithoutBookkeeping<T> = T extends unknown ? Omit<T, 'id' | 'visit'> : never;

/** The events a node hears of; the engine itself deals with the others. */
export type NodeEvent = Exclude<
  CallEvent,
  {
    type:
      | 'call.started'
      | 'call.ran-too-long'
      | 'caller.started-speaking'
      | 'caller.started-keying'
      | 'caller.backchannelled'
      | 'caller.false-alarm'
      | 'caller.hung-up'
      | 'speech.stopped';
  }
>;

/** What a node does about something. A second wish of one kind takes the place of the first. At most one of the last four. */
export interface Reaction {
  readonly effects?: readonly EffectRequest[];
  readonly memory?: Memory;
  readonly set?: Values;
  /** The port by which the visit is over. */
  readonly leave?: string;
  /** The call is over; in a flow that is a part of another, that part is, with this outcome (`done` when it has none). */
  readonly end?: { readonly reason: EndReason; readonly outcome?: string };
  /** Another flow runs as a part of this one; `onReturn` hears of its end. */
  readonly callFlow?: { readonly flow: string; readonly inputs: Values };
  /** Back to where the call was when a handler took it away. */
  readonly goBack?: true;
}

/** What a node sees while it is visited. */
export interface Visit<Config> {
  readonly node: NodeId;
  readonly config: Config;
  readonly settings: Settings;
  readonly actions: readonly ActionSignature[];
  readonly variables: Values;
  /** What each variable of the flow may hold: what comes from outside is checked against it before it is set. */
  readonly types: Variables;
  /** The part that the call is in; empty in the flow itself. */
  readonly part: string;
  /** How often this call has come to this node, this time included. */
  readonly times: number;
  /** The instant of this moment, in milliseconds of the epoch, and the zone in which the flow lives. */
  readonly nowMs: number;
  readonly timeZone: string;
  /** The caller's number, when it is shown. */
  readonly caller: string | undefined;
  /**
   * From 0 to 1, the same whenever this call is run again. With `call`, the same for every visit of this node in this call;
   * with `stable`, the same for every call of this caller.
   */
  chance(of: 'visit' | 'call' | 'stable'): number;
  /** The words of a prompt, with the values of this moment and of the node's own names; undefined when an expression in it fails. */
  say(field: string, locals?: Values): string | undefined;
  /** Whether what a field says or asks for may hold something sensitive. */
  isSensitive(field: string): boolean;
  /** The value of an expression; undefined when it fails. */
  evaluate(field: string, locals?: Values): Value | undefined;
}

export interface Problem {
  readonly field: string;
  readonly message: string;
  readonly severity?: 'error' | 'warning';
  /** A variable that would put it right if there were one like this. */
  readonly missing?: { readonly variable: VariableName; readonly like: TypeSpec };
}

/** What another flow looks like to one that runs it as a part. */
export interface FlowSignature {
  readonly name: string;
  readonly inputs: Variables;
  readonly outputs: Variables;
  /** How it can end: the ports of the node that runs it. */
  readonly outcomes: readonly string[];
}

/** What a node can be checked against. */
export interface World {
  readonly variables: Variables;
  readonly actions: readonly ActionSignature[];
  readonly flows: Readonly<Record<string, FlowSignature>>;
  readonly settings: Settings;
}

/** An expression of a node, and what it must give. */
export interface WantedExpression {
  readonly source: string;
  readonly wants: TypeSpec | { readonly type: ValueType } | 'any';
}

/** Something that is always the same for nodes of a configuration, which proofs rest on. */
export interface NodeFacts {
  /** What a visit waits for before it can be over: the caller (who can end any loop), something outside, or nothing. */
  readonly waits: 'caller' | 'outside' | 'nothing';
  /** The ports that are only taken when something outside does not work. A flow with a fallback may leave them open. */
  readonly failurePorts?: readonly string[];
  /** What the call comes to here, when it comes to an end. */
  readonly ending?: 'hang-up' | 'transfer' | 'voicemail' | 'back' | 'return';
  /** What being here does for the rules of order. */
  readonly marks?: readonly string[];
}

/** A kind of node: data and pure functions. The engine names none of them. */
export interface NodeDefinition<Config> {
  readonly type: string;
  readonly version: number;
  readonly configSchema: z.ZodType<Config>;
  readonly ports: (config: Config) => readonly string[];
  readonly facts: (config: Config) => NodeFacts;
  readonly prompts?: (config: Config) => Readonly<Record<string, string>>;
  /** Expressions by field, each with the type it must have. */
  readonly expressions?: (config: Config, world: World) => Readonly<Record<string, WantedExpression>>;
  /** Names that this node's prompts and expressions know beside the flow's variables, such as `answer`; its behaviour gives their values. */
  readonly locals?: (config: Config, world: World) => Variables;
  /** Where the values in a prompt or an expression go; those of other fields are spoken. */
  readonly sinks?: (config: Config) => Readonly<Record<string, Sink>>;
  /** What is certainly set when the node is left by this port; what an action may leave out is not, as far as the actions are given. */
  readonly writes?: (config: Config, port: string, actions?: readonly ActionSignature[]) => readonly VariableName[];
  /** The field whose expression is true whenever the node is left by this port. */
  readonly guardsOf?: (config: Config, port: string) => string | undefined;
  /** Variables that it may set, whatever the port, with where the value comes from: labels follow it. */
  readonly assigns?: (
    config: Config,
  ) => readonly { readonly variable: VariableName; readonly from: 'caller' | { readonly field: string } | { readonly outputOf: string } }[];
  /** The input that the value of a field becomes: `plugin.action.name`, or `flow.name` of a part. What may go in, their labels say. */
  readonly inputsOf?: (config: Config) => Readonly<Record<string, string>>;
  /** The flows that it runs as parts. */
  readonly flows?: (config: Config) => readonly string[];
  /** The outcomes with which it may end a flow that is a part of another. */
  readonly outcomes?: (config: Config) => readonly string[];
  readonly check?: (config: Config, world: World) => readonly Problem[];
  readonly enter: (visit: Visit<Config>) => Reaction;
  readonly on: (event: NodeEvent, memory: Memory, visit: Visit<Config>) => Reaction;
  /** The flow that it ran as a part is over. */
  readonly onReturn?: (outcome: string, outputs: Values, visit: Visit<Config>) => Reaction;
  /** From each version to the next, the oldest first: `migrations[0]` makes version 2 of version 1. */
  readonly migrations?: readonly NodeMigration[];
}

export type NodeMigration = (config: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A definition among others, its configuration's type forgotten: the compiler parses a configuration before it hands it back. */
export type AnyNodeDefinition = NodeDefinition<unknown>;

export type Catalog = Readonly<Record<string, AnyNodeDefinition>>;

export interface CompiledNode {
  /** What people call it: sentences about it say so. */
  readonly name?: string;
  readonly definition: AnyNodeDefinition;
  readonly config: unknown;
  readonly facts: NodeFacts;
  readonly ports: Readonly<Record<string, NodeId | ''>>;
  readonly maxVisits: number | undefined;
  readonly marks: readonly string[];
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly expressions: Readonly<Record<string, Expression>>;
}
