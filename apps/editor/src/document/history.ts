import { apply, type Command, type Flow } from '@callwright/flow-schema';
import { mergeKeyOf } from './merge-key.ts';

/** A document and what it was before. Flows share what did not change, so keeping them whole costs little. */
export interface History {
  readonly past: readonly Flow[];
  readonly present: Flow;
  readonly future: readonly Flow[];
  /** The edit that another one of its kind, coming soon enough, becomes one with. */
  readonly last?: { readonly mergeKey: string; readonly atMs: number };
}

/** Edits of the same thing that follow each other this fast are one: the letters of a word are not undone one by one. */
const mergeWithinMs = 1_000;
const mostSteps = 500;

export function startHistory(flow: Flow): History {
  return { past: [], present: flow, future: [] };
}

export function edit(history: History, command: Command, atMs: number): History {
  const present = apply(history.present, command);
  if (present === history.present) return history;
  const mergeKey = mergeKeyOf(command);
  const isSameEdit = mergeKey !== undefined && history.last?.mergeKey === mergeKey && atMs - history.last.atMs < mergeWithinMs;
  const past = isSameEdit ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], ...(mergeKey !== undefined && { last: { mergeKey, atMs } }) };
}

export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  return before === undefined ? { past, present, future } : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo({ past, present, future }: History): History {
  const [after, ...rest] = future;
  return after === undefined ? { past, present, future } : { past: [...past, present], present: after, future: rest };
}
