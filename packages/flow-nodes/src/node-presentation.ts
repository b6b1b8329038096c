import type { ActionSignature, Control } from '@callwright/flow-schema';

/** How a kind of node looks and is edited: data and pure functions, like its behaviour. `Field` holds the controls to its configuration. */
export interface NodePresentation<Field extends string = string> {
  readonly title: string;
  /** One line, for whoever has to choose among kinds of nodes. */
  readonly description: string;
  readonly icon: IconName;
  readonly category: NodeCategory;
  /** `once`: every flow has exactly one, from its beginning on. */
  readonly occurs: 'once' | 'often';
  readonly initialConfig: DraftConfig;
  readonly ports: (config: DraftConfig) => readonly PortPresentation[];
  /** What the node does, in the words of its configuration; empty while there is nothing to tell. */
  readonly summary: (config: DraftConfig, actions: readonly ActionSignature[]) => string;
  /** Stands there while the summary is empty. */
  readonly emptySummary: string;
  readonly controls: readonly (Control & { readonly field: Field })[];
}

export const iconNames = [
  'call',
  'speech',
  'question',
  'action',
  'hang-up',
  'menu',
  'route',
  'branch',
  'variable',
  'clock',
  'split',
  'wait',
  'keypad',
  'recording',
  'outcome',
  'back',
  'conversation',
  'code',
  'request',
  'message',
  'payment',
  'flow',
  'transfer',
  'voicemail',
] as const;
export type IconName = (typeof iconNames)[number];

/** What it is about, as far as the eye is concerned: the border of the call, speaking, listening, deciding, doing. */
export const nodeCategories = ['border', 'speaking', 'listening', 'deciding', 'doing'] as const;
export type NodeCategory = (typeof nodeCategories)[number];

export interface PortPresentation {
  readonly port: string;
  readonly label: string;
  /** The way that things should go, or one to have ready in case they do not. */
  readonly way: 'hoped-for' | 'otherwise';
}

/** A configuration as it is being edited: fields may be missing or wrong. */
export type DraftConfig = Readonly<Record<string, unknown>>;

/** A field's text; empty when there is none. */
export function textIn(config: DraftConfig, field: string): string {
  const value = config[field];
  return typeof value === 'string' ? value : '';
}

/** A field's rows, as far as they are any; empty when there are none. */
export function rowsIn(config: DraftConfig, field: string): readonly DraftConfig[] {
  const value = config[field];
  if (!Array.isArray(value)) return [];
  return value.filter((row): row is DraftConfig => typeof row === 'object' && row !== null && !Array.isArray(row));
}
