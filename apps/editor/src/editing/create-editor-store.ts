import type { ActionSignature, Command, Flow, Hop, NodeId } from '@callwright/flow-schema';
import type { Clock } from '@callwright/foundation/clock';
import { readPath } from '../canvas/shown-path.ts';
import { type Findings, noFindings } from '../diagnostics/findings.ts';
import { edit, redo, startHistory, undo } from '../document/history.ts';
import { touchedBy } from '../document/touched.ts';
import { type EditorState, nothingSelected, type Selection } from './editor-state.ts';

/** Holds the state of one open flow, and tells who listens when it changes. */
export interface EditorStore {
  readonly read: () => EditorState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (command: Command) => void;
  /** An edit that puts something right: one step of the history whatever was edited just before, and what it changed is selected. */
  readonly fix: (command: Command) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly select: (selection: Selection) => void;
  /** Selects a node, and takes the keyboard to a field of it in the inspector. */
  readonly inspect: (node: NodeId, field?: string) => void;
  readonly show: (path: readonly Hop[] | undefined) => void;
  readonly visit: (node: NodeId | undefined) => void;
  readonly find: (findings: Findings, hash: string | undefined) => void;
}

export interface EditorStoreOptions {
  readonly flow: Flow;
  readonly actions: readonly ActionSignature[];
  readonly clock: Clock;
}

export function createEditorStore({ flow, actions, clock }: EditorStoreOptions): EditorStore {
  let state: EditorState = {
    history: startHistory(flow),
    selection: nothingSelected,
    findings: noFindings,
    hash: undefined,
    shownPath: undefined,
    wantedFocus: undefined,
    visited: undefined,
    actions,
  };
  const listeners = new Set<() => void>();
  const change = (changes: Partial<EditorState>) => {
    const next = { ...state, ...changes };
    if (Object.keys(changes).every((key) => next[key as keyof EditorState] === state[key as keyof EditorState])) return;
    state = next;
    for (const listener of listeners) listener();
  };

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (command) => change({ history: edit(state.history, command, clock.elapsedMs()), shownPath: undefined }),
    fix: (command) => {
      const before = state.history.present;
      // Several edits are never taken for one with another, so that undo takes back the fix and nothing else.
      const history = edit(state.history, { type: 'several', commands: [command] }, clock.elapsedMs());
      const touched = touchedBy(before, history.present);
      const isShown = touched.nodes.length + touched.edges.length > 0;
      change({ history, shownPath: undefined, ...(isShown && { selection: touched }) });
    },
    undo: () => change({ history: undo(state.history), shownPath: undefined }),
    redo: () => change({ history: redo(state.history), shownPath: undefined }),
    select: (selection) => change(isSame(selection, state.selection) ? {} : { selection }),
    inspect: (node, field) => change({ selection: { nodes: [node], edges: [] }, wantedFocus: { field } }),
    show: (path) => change({ shownPath: path === undefined ? undefined : readPath(state.history.present, path) }),
    visit: (visited) => change({ visited }),
    find: (findings, hash) => change({ findings, hash }),
  };
}

function isSame(one: Selection, other: Selection): boolean {
  return one.nodes.join() === other.nodes.join() && one.edges.join() === other.edges.join();
}
