/** An expected end of an action that is no success: the flow leaves the node by a port of this name. */
export interface Outcome<Code extends string = string> {
  readonly type: typeof outcomeMark;
  readonly code: Code;
  readonly message: string;
}

/** `return outcome('taken', 'Somebody was quicker.')`, for a code that the action declares under `outcomes`. */
export function outcome<const Code extends string>(code: Code, message: string): Outcome<Code> {
  return { type: outcomeMark, code, message };
}

export function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === outcomeMark;
}

const outcomeMark = 'callwright.outcome';

/** What the sandbox itself may say of an action; no outcome may take one of these names. */
export const reservedCodes = [
  'broken-plugin',
  'cancelled',
  'disabled',
  'input-too-large',
  'invalid-input',
  'invalid-output',
  'not-granted',
  'threw',
  'undeclared-outcome',
  'unknown-action',
  'wrong-integrity',
] as const;

export type ReservedCode = (typeof reservedCodes)[number];
