/** The mark, one node that leads to another, and the name beside it. */
export function Wordmark({ name, size = 'large' }: { readonly name: string; readonly size?: 'small' | 'large' }) {
  const { mark, text } = sizes[size];
  return (
    <span className="inline-flex items-center gap-3">
      <svg viewBox="0 0 32 32" aria-hidden="true" className={mark}>
        <rect width="32" height="32" rx="8" fill="var(--color-mark)" />
        <path d="M9 22.5c0-9 4-13.5 13-13.5" fill="none" stroke="var(--color-on-mark)" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="9" cy="22.5" r="3.5" fill="var(--color-on-mark)" />
        <circle cx="22.5" cy="9" r="3.25" fill="var(--color-mark)" stroke="var(--color-on-mark)" strokeWidth="2.5" />
      </svg>
      <span className={text}>{name}</span>
    </span>
  );
}

const sizes = {
  small: { mark: 'size-7', text: 'text-lead font-semibold' },
  large: { mark: 'size-9', text: 'text-title font-semibold' },
} as const;
