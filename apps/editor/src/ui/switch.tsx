import { useId } from 'react';

export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly id?: string;
  readonly hint?: string | undefined;
}

export function Switch({ label, isOn, onChange, hint, ...rest }: SwitchProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <div className="grid gap-1">
      <div className="flex min-h-9 items-center justify-between gap-3">
        <span id={`${id}-label`} className="text-small font-medium">
          {label}
        </span>
        <button
          type="button"
          id={id}
          role="switch"
          aria-checked={isOn}
          aria-labelledby={`${id}-label`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onClick={() => onChange(!isOn)}
          className="group inline-flex h-6 w-11 shrink-0 cursor-pointer items-center rounded-round border border-line-strong bg-sunken p-0.5 transition-colors aria-checked:border-mark aria-checked:bg-mark"
        >
          <span className="size-4 rounded-round bg-line-strong transition-transform group-aria-checked:translate-x-5 group-aria-checked:bg-on-mark" />
        </button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-pretty text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
