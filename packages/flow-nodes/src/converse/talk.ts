import type { Memory } from '@callwright/flow-engine';
import type { ModelMessage } from '@callwright/flow-schema';
import type { History } from './history.ts';

/** What the node remembers of its conversation. */
export interface Talk {
  /** What is waited for: our first words to be said, the model, the caller, or a plugin. */
  readonly phase: 'opening' | 'responding' | 'listening' | 'acting';
  readonly history: History;
  /** What the model has not been told yet. */
  readonly unsent: readonly ModelMessage[];
  /** What was heard of the answer that has just been cut. */
  readonly cut: string | null;
  /** The call of a tool that a plugin works on, and which tool of the configuration it is. */
  readonly acting: { readonly call: string; readonly tool: number } | null;
  readonly hasOpened: boolean;
  readonly isWarned: boolean;
  readonly startedMs: number;
  readonly turns: number;
  /** These count what happened in a row. */
  readonly silences: number;
  readonly failures: number;
  readonly empties: number;
  readonly calls: number;
}

export function beginTalk(startedMs: number): Talk {
  return {
    phase: 'opening',
    history: { messages: [], dropped: 0 },
    unsent: [],
    cut: null,
    acting: null,
    hasOpened: false,
    isWarned: false,
    startedMs,
    turns: 0,
    silences: 0,
    failures: 0,
    empties: 0,
    calls: 0,
  };
}

/** The outputs of tools are JSON, which the type of a message does not say; all else shows in the types. */
export function toMemory(talk: Talk): Memory {
  return talk as unknown as Memory;
}

/** Nothing but `toMemory` writes the memory of a visit of this node. */
export function toTalk(memory: Memory): Talk {
  return memory as unknown as Talk;
}
