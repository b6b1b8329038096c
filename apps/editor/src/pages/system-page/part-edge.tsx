import type { Tone } from '../../ui/tone.ts';

export interface PartEdgeProps {
  readonly tone: Tone;
  readonly place: 'first' | 'last';
}

/** The line from the server to a part, whole while the part answers: a fork on a wide screen, branches of a rail on a narrow one. */
export function PartEdge({ tone, place }: PartEdgeProps) {
  return (
    <span aria-hidden="true" className={`contents ${colors[tone]}`}>
      <span className={`absolute top-0 hidden h-10 sm:block ${forkBox[place]}`}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="size-full overflow-visible">
          <path
            d={forkPath[place]}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
            className={dashes[tone]}
          />
        </svg>
      </span>
      <span className="absolute top-10 left-1/2 hidden size-2.5 -translate-1/2 rounded-round border-2 border-current bg-surface sm:block" />
      <span className={`absolute top-0 -left-4 border-l-2 border-line-strong sm:hidden ${rail[place]}`} />
      <span className="absolute top-6 -left-4 h-3 w-4 rounded-bl-control border-b-2 border-l-2 border-current sm:hidden" />
    </span>
  );
}

/** From the middle of the gap between the parts, which is under the middle of the server, to the middle of this part. */
const forkBox = { first: 'left-1/2 -right-2', last: '-left-2 right-1/2' } as const;
const forkPath = { first: 'M100 0C100 70 0 30 0 100', last: 'M0 0C0 70 100 30 100 100' } as const;

/** Through the gap to the next part, or as far as the branch. */
const rail = { first: 'bottom-0', last: 'h-6' } as const;

const colors = {
  well: 'text-well',
  troubled: 'text-troubled',
  broken: 'text-broken',
  unknown: 'text-line-strong',
} as const satisfies Record<Tone, string>;

const dashes = {
  well: '',
  troubled: 'stroke-dashed',
  broken: 'stroke-dashed',
  unknown: 'stroke-dashed',
} as const satisfies Record<Tone, string>;
