import type { z } from 'zod';
import type { CapabilityName } from './capability.ts';
import type { Host } from './host.ts';
import type { Outcome } from './outcome.ts';

export interface ActionDefinition<Input extends z.ZodType, Output extends z.ZodType, Uses extends CapabilityName, Code extends string> {
  readonly title: string;
  readonly description: string;
  /** What JSON Schema can say of it is checked before `run` is called: no transforms, no regular expressions of your own. */
  readonly input: Input;
  readonly output: Output;
  /** True when doing it twice with the same `host.key` is the same as doing it once: then it is tried again after a fault. */
  readonly idempotent: boolean;
  /** 3,000 without it, 10,000 at most. */
  readonly timeoutMs?: number;
  /** Which of the plugin's capabilities this action needs; `host` has these and no others. */
  readonly uses?: readonly Uses[];
  /** Expected ends that are no success, each with the sentence that a designer reads: `{ taken: 'The slot is gone.' }`. */
  readonly outcomes?: Readonly<Record<Code, string>>;
  run(input: z.output<Input>, host: Host<Uses>): Promise<z.input<Output> | Outcome<Code>>;
}

/** An action whose own types are done with: they were checked where it was written. */
export interface Action<Uses extends CapabilityName = CapabilityName> {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly idempotent: boolean;
  readonly timeoutMs?: number;
  readonly uses?: readonly Uses[];
  readonly outcomes?: Readonly<Record<string, string>>;
  // `never` stands for "its own input and host": a function's argument is checked the other way round.
  readonly run: (input: never, host: never) => Promise<unknown>;
}

/** Ties an action's schemas, capabilities and outcomes to the types of its `run`. */
export function action<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Uses extends CapabilityName = never,
  const Code extends string = never,
>(definition: ActionDefinition<Input, Output, Uses, Code>): Action<Uses> {
  return definition;
}
