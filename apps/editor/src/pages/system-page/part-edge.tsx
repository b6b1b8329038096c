import type { Tone } from '../../ui/tone.ts';

export interface PartEdgeProps {
  readonly tone: Tone;
  readonly side: 'left' | 'right';
}

/** The line from the server to a part: whole while the part answers. */
export function PartEdge({ tone, side }: PartEdgeProps) {
  return <span aria-hidden="true" className={`absolute transition-colors ${narrow} ${wide[side]} ${lines[tone]}`} />;
}

/** On a narrow screen a rail at the left, which each part branches off from. */
const narrow = 'top-0 bottom-1/2 -left-3 w-3 rounded-bl-control border-b-2 border-l-2';

/** On a wide one a fork: down from the middle of the server, and over to the middle of the part. */
const wide = {
  left: 'sm:top-0 sm:bottom-auto sm:h-8',
  right: 'sm:top-0',
} as const;

const lines = {
  well: 'border-solid border-well',
  troubled: 'border-dashed border-troubled',
  broken: 'border-dashed border-broken',
  unknown: 'border-dotted border-line-strong',
} as const satisfies Record<Tone, string>;
