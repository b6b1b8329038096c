import type {
  ActionSignature,
  CallEvent,
  Effect,
  EndReason,
  Expression,
  Flow,
  Prompt,
  Value,
  Values,
  ValueType,
  VariableName,
  Variables,
} from '@callwright/flow-schema';
import type { z } from 'zod';

/** JSON that a node remembers between the events of one visit. */
export type Memory = { readonly [key: string]: string | number | boolean };

/** What a node may wish for. The engine adds the id and the visit. */
export type EffectRequest = WithoutBookkeeping<Extract<Effect, { visit: number }>>;
type WithoutBookkeeping<T> = T extends unknown ? Omit<T, 'id' | 'visit'> : never;

/** The events a node hears of; the engine itself deals with the others. */
export type NodeEvent = Extract<
  CallEvent,
  { type: 'caller.spoke' | 'caller.stayed-silent' | 'speech.finished' | 'speech.failed' | 'plugin.succeeded' | 'plugin.failed' }
>;

/** What a node does about something. A second wish of one kind takes the place of the first. */
export interface Reaction {
  readonly effects?: readonly EffectRequest[];
  readonly memory?: Memory;
  readonly set?: Values;
  /** The port by which the visit is over. */
  readonly leave?: string;
  /** The call is over. */
  readonly end?: EndReason;
}

/** What a node sees while it is visited. */
export interface Visit<Config> {
  readonly config: Config;
  readonly settings: Flow['settings'];
  readonly actions: readonly ActionSignature[];
  /** The words of a prompt, with the values of this moment; undefined when an expression in it fails. */
  say(field: string): string | undefined;
  /** The value of an expression; undefined when it fails. */
  evaluate(field: string): Value | undefined;
}

export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** What a node can be checked against. */
export interface World {
  readonly variables: Variables;
  readonly actions: readonly ActionSignature[];
}

/** A kind of node: data and pure functions. The engine names none of them. */
export interface NodeDefinition<Config> {
  readonly type: string;
  readonly version: number;
  readonly configSchema: z.ZodType<Config>;
  readonly ports: (config: Config) => readonly string[];
  readonly prompts?: (config: Config) => Readonly<Record<string, string>>;
  /** Expressions by field, each with the type it must have. */
  readonly expressions?: (config: Config, world: World) => Readonly<Record<string, { readonly source: string; readonly type: ValueType }>>;
  /** What is certainly set when the node is left by this port. */
  readonly writes?: (config: Config, port: string) => readonly VariableName[];
  readonly check?: (config: Config, world: World) => readonly Problem[];
  readonly enter: (visit: Visit<Config>) => Reaction;
  readonly on: (event: NodeEvent, memory: Memory, visit: Visit<Config>) => Reaction;
}

/** A definition among others, its configuration's type forgotten: the compiler parses a configuration before it hands it back. */
export type AnyNodeDefinition = NodeDefinition<unknown>;

export type Catalog = Readonly<Record<string, AnyNodeDefinition>>;

export interface CompiledNode {
  readonly definition: AnyNodeDefinition;
  readonly config: unknown;
  readonly ports: Readonly<Record<string, string>>;
  readonly prompts: Readonly<Record<string, Prompt>>;
  readonly expressions: Readonly<Record<string, Expression>>;
}
