import { type ReactNode, type Ref, useId } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly isBusy?: boolean;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly type?: 'button' | 'submit';
  /** Of a button whose text is not enough, or that has none. */
  readonly label?: string | undefined;
  /** Why it cannot be pressed now. It keeps the focus, so that the reason can be read, which stands under its parent's right end. */
  readonly reasonNot?: string | undefined;
  readonly isExpanded?: boolean;
  readonly controls?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button. While busy it keeps the focus and its width, and does nothing. */
export function Button(props: ButtonProps) {
  const { children, isBusy = false, onPress, kind = 'secondary', size = 'normal', type = 'button', label, reasonNot } = props;
  const isOff = isBusy || reasonNot !== undefined;
  const reasonId = useId();
  return (
    <>
      <button
        ref={props.ref}
        type={isOff ? 'button' : type}
        aria-disabled={isOff}
        aria-label={label}
        aria-describedby={reasonNot === undefined ? undefined : reasonId}
        aria-expanded={props.isExpanded}
        aria-controls={props.controls}
        title={label}
        onClick={isOff ? undefined : onPress}
        className={`peer inline-flex cursor-pointer select-none items-center justify-center gap-2 rounded-control text-small font-medium whitespace-nowrap transition-colors aria-disabled:cursor-default ${kinds[kind]} ${sizes[size]}`}
      >
        {children}
      </button>
      {reasonNot !== undefined && (
        <span
          id={reasonId}
          role="tooltip"
          className="pointer-events-none invisible absolute top-full right-0 z-10 mt-1 w-max max-w-64 rounded-control bg-ink px-3 py-2 text-small text-paper opacity-0 transition-opacity peer-hover:visible peer-hover:opacity-100 peer-focus-visible:visible peer-focus-visible:opacity-100"
        >
          {reasonNot}
        </span>
      )}
    </>
  );
}

const kinds = {
  primary: 'bg-mark text-on-mark hover:bg-mark-strong aria-disabled:bg-sunken aria-disabled:text-ink-soft',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken aria-disabled:text-ink-soft aria-disabled:hover:bg-surface',
  quiet: 'text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-50 aria-disabled:hover:bg-transparent',
} as const satisfies Record<NonNullable<ButtonProps['kind']>, string>;

const sizes = { normal: 'min-h-11 px-4', small: 'min-h-9 min-w-9 px-2.5' } as const satisfies Record<
  NonNullable<ButtonProps['size']>,
  string
>;
