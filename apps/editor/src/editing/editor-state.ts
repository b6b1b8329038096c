import type { ActionSignature, EdgeId, Flow, NodeId } from '@callwright/flow-schema';
import type { ShownPath } from '../canvas/shown-path.ts';
import type { Findings } from '../diagnostics/findings.ts';
import type { History } from '../document/history.ts';

/** Everything that the parts of the editor share. The rest of what they know is their own business. */
export interface EditorState {
  readonly history: History;
  readonly selection: Selection;
  readonly findings: Findings;
  /** The content hash of the flow as it is; undefined while errors keep it from being published. */
  readonly hash: string | undefined;
  /** A way through the flow that is being shown. */
  readonly shownPath: ShownPath | undefined;
  /** The field of the inspector that the keyboard is wanted in; a new object each time. */
  readonly wantedFocus: WantedFocus | undefined;
  /** Where a call that is being talked is now. */
  readonly visited: NodeId | undefined;
  /** What plugins offer to a flow. It does not change while the editor is open. */
  readonly actions: readonly ActionSignature[];
}

export interface Selection {
  readonly nodes: readonly NodeId[];
  readonly edges: readonly EdgeId[];
}

/** Without a field, the first there is. */
export interface WantedFocus {
  readonly field: string | undefined;
}

export const nothingSelected: Selection = { nodes: [], edges: [] };

export function flowOf({ history }: EditorState): Flow {
  return history.present;
}

/** The node that the inspector is about: the only one selected, if it is still there. */
export function inspectedNode({ history, selection }: EditorState): NodeId | undefined {
  const [first, ...others] = selection.nodes;
  return first !== undefined && others.length === 0 && first in history.present.nodes ? first : undefined;
}
