import type { Position } from '../flow.ts';
import type { NodeId } from '../ids.ts';
import type { Fields, Section } from './flow-items.ts';

export type { Fields, Lead, Section } from './flow-items.ts';

/** One difference in what two flows mean. `item` is the id or name of what it is about; of what there is one of, it is empty. */
export type Change =
  | { readonly type: 'added'; readonly section: Section; readonly item: string; readonly after: Fields }
  | { readonly type: 'removed'; readonly section: Section; readonly item: string; readonly before: Fields }
  /** `before` and `after` are undefined when the field was not there, or is not any more. */
  | {
      readonly type: 'changed';
      readonly section: Section;
      readonly item: string;
      readonly field: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  /** All places on the canvas that differ, in one. */
  | { readonly type: 'moved'; readonly places: Readonly<Record<NodeId, { readonly before?: Position; readonly after?: Position }>> };
export type ChangeOf<Type extends Change['type']> = Extract<Change, { type: Type }>;
