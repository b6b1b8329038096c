import type { Tone } from './tone.ts';

/** A state as a shape, so that nobody needs to tell colours apart. The words stand beside it. */
export function StatusIcon({ tone, size }: { readonly tone: Tone; readonly size: 'small' | 'large' }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`${sizes[size]} ${colors[tone]} shrink-0`}>
      {shapes[tone]}
    </svg>
  );
}

const sizes = { small: 'size-4', large: 'size-8' } as const;

const colors = {
  well: 'text-well',
  troubled: 'text-troubled',
  broken: 'text-broken',
  unknown: 'text-ink-soft',
} as const satisfies Record<Tone, string>;

const mark = { fill: 'none', stroke: 'var(--color-surface)', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const shapes = {
  well: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="m6 10.5 2.75 2.75L14 7.5" {...mark} />
    </>
  ),
  troubled: (
    <>
      <path d="M8.3 2.1a2 2 0 0 1 3.4 0l7 12.9a2 2 0 0 1-1.7 3H3a2 2 0 0 1-1.7-3Z" fill="currentColor" />
      <path d="M10 7v4.5M10 14.6v.1" {...mark} />
    </>
  ),
  broken: (
    <>
      <rect x="1" y="1" width="18" height="18" rx="5" fill="currentColor" />
      <path d="m7 7 6 6m0-6-6 6" {...mark} />
    </>
  ),
  unknown: <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.2 3.08" />,
} as const satisfies Record<Tone, unknown>;
