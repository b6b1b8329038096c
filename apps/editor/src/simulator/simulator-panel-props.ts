import type { NodeId } from '@callwright/flow-schema';
import type { Services } from '../services.ts';

/** What the flow page gives to the panel in which a draft is tried in writing. */
export interface SimulatorPanelProps {
  readonly services: Services;
  /** Says in which node the call is, so that the canvas can show it. */
  readonly onVisit: (node: NodeId | undefined) => void;
  /** Leaves the panel for where something is to be mended, which takes the keyboard. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}
