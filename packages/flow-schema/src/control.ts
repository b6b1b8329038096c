import type { ValueType } from './value.ts';

/** How one field of a node is edited: a closed set, so that nodes are many and forms stay few. The editor draws each; a node only names it. */
export type Control =
  | Common<'text', { readonly placeholder?: string }>
  /** Several lines of a prompt, with variables to put into it. */
  | Common<'prompt', { readonly placeholder?: string }>
  /** Several prompts that say the same, one of which is taken. */
  | Common<'prompts', { readonly placeholder?: string }>
  | Common<'choice', { readonly options: readonly ChoiceOption[]; readonly unset: string }>
  | Common<'number', { readonly min: number; readonly max: number; readonly unset: number }>
  /** Seconds on the screen, milliseconds in the configuration. */
  | Common<'duration', { readonly minMs: number; readonly maxMs: number; readonly unsetMs: number }>
  /** A choice of two, as a switch: what is stored when it is on, when it is off, and which of them holds while nothing is stored. */
  | Common<'switch', { readonly on: string | boolean; readonly off: string | boolean; readonly unset: string | boolean }>
  /** One of the flow's variables, or a new one made right there. */
  | Common<'variable', { readonly holds: HeldType }>
  /** An expression of this type: chips and a form for most, text for experts. */
  | Common<'expression', { readonly wants: ValueType | 'any'; readonly placeholder?: string }>
  /** Rows of "when this holds, leave by that port". */
  | Common<'branches', Record<never, never>>
  /** Rows of "this variable becomes that". */
  | Common<'assignments', Record<never, never>>
  /** Rows of what a caller may choose: what is kept, how it is said, which key stands for it. */
  | Common<'choices', { readonly withKeys: boolean }>
  /** Rows of what a caller may want, each with examples. */
  | Common<'intents', Record<never, never>>
  /** Rows of ways and how many calls of a hundred take each. */
  | Common<'weights', Record<never, never>>
  /** Opening hours of each day of the week, and days on which they differ. */
  | Common<'hours', Record<never, never>>
  /** Rows of names, each with something typed: what goes into code, what comes out of it. */
  | Common<'fields', { readonly values: 'expressions' | 'variables' | 'prompts' }>
  /** Values that a model is to find out, each with a variable. */
  | Common<'extractions', Record<never, never>>
  /** What a model may do: plugins' actions, and ways out of the node. */
  | Common<'tools', Record<never, never>>
  | Common<'code', { readonly language: 'javascript' }>
  /** Another flow of the workspace; `outcomes` keeps how it can end. */
  | Common<'flow', { readonly inputs: string; readonly outputs: string; readonly outcomes: string }>
  /** A plugin's action; `field` keeps the action, and what was filled in for another action is emptied. */
  | Common<'action', { readonly plugin: string; readonly inputs: string; readonly outputs: string }>
  /** An expression for each input of the action that another control has chosen. */
  | Common<'action-inputs', ActionFields>
  /** A variable for each output of the action that another control has chosen. */
  | Common<'action-outputs', ActionFields>;

export type ControlType = Control['type'];
export type ControlOf<Type extends ControlType> = Extract<Control, { type: Type }>;

type Common<Type extends string, Rest> = Rest & {
  readonly type: Type;
  /** The field of the node's configuration. */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  /** What to do about it while it is empty; only for a field that may not be. */
  readonly missing?: string;
  /** It is shown only while another field has one of these values. */
  readonly onlyWhen?: { readonly field: string; readonly is: readonly (string | boolean)[] };
};

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** The type that a variable must have: always the same one, or the one that another field names, itself or by `as`. */
export type HeldType = { readonly type: ValueType } | { readonly typeOfField: string; readonly as?: Readonly<Record<string, ValueType>> };

/** In which fields the plugin and its action are kept. */
export interface ActionFields {
  readonly plugin: string;
  readonly action: string;
}
