import type { Diagnostic, NodeId } from '@callwright/flow-schema';
import type { Services } from '../services.ts';

/** What the flow page gives to the panel in which one talks to a flow. */
export interface TalkPanelProps {
  readonly services: Services;
  readonly flowId: string;
  /** Says in which node the call is, so that the canvas can show it. */
  readonly onVisit: (node: NodeId | undefined) => void;
  /** What is wrong with the draft, in the words of the screen. */
  readonly describe: (diagnostic: Diagnostic) => string;
  /** Leaves the panel for a node that has to be mended. */
  readonly onShow: (node: NodeId) => void;
  readonly onClose: () => void;
}
