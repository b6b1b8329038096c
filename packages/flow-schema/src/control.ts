import type { ValueType } from './value.ts';

/** How one field of a node is edited: a closed set, so that nodes are many and forms stay few. The editor draws each; a node only names it. */
export type Control =
  | Common<'text', { readonly placeholder?: string }>
  /** Several lines of a prompt, with variables to put into it. */
  | Common<'prompt', { readonly placeholder?: string }>
  | Common<'choice', { readonly options: readonly ChoiceOption[]; readonly unset: string }>
  | Common<'number', { readonly min: number; readonly max: number; readonly unset: number }>
  /** A choice of two, as a switch: what is stored when it is on, when it is off, and which of them holds while nothing is stored. */
  | Common<'switch', { readonly on: string; readonly off: string; readonly unset: string }>
  /** One of the flow's variables, or a new one made right there. */
  | Common<'variable', { readonly holds: HeldType }>
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
};

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** The type that a variable must have: always the same one, or the one that another field names. */
export type HeldType = { readonly type: ValueType } | { readonly typeOfField: string };

/** In which fields the plugin and its action are kept. */
export interface ActionFields {
  readonly plugin: string;
  readonly action: string;
}
