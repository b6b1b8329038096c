import type { NodeCategory } from '@callwright/flow-nodes';

/** The colours of what a node is about. */
export const categoryLook = {
  border: 'bg-mark text-on-mark',
  speaking: 'bg-speaking-soft text-speaking',
  listening: 'bg-listening-soft text-listening',
  deciding: 'bg-deciding-soft text-deciding',
  doing: 'bg-doing-soft text-doing',
} as const satisfies Record<NodeCategory, string>;
