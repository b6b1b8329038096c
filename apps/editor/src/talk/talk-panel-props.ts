import type { NodeId } from '@callwright/flow-schema';
import type { Services } from '../services.ts';

export interface TalkPanelProps {
  readonly services: Services;
  readonly flowId: string;
  readonly onVisit: (node: NodeId | undefined) => void;
  readonly onClose: () => void;
}
