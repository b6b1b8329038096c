import type { ReactNode } from 'react';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly children: ReactNode;
}

/** What is wrong with the value; or what is still to be done, which is no reason for red. */
export type FieldProblem = string | { readonly unfinished: string };

/** A label over its control, with what helps to fill it in, and what is wrong with it. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-medium">
        {label}
      </label>
      {children}
      {problem !== undefined && (
        <p
          id={`${id}-problem`}
          data-unfinished={typeof problem !== 'string'}
          className="text-small text-pretty text-broken data-[unfinished=true]:text-troubled"
        >
          {typeof problem === 'string' ? problem : problem.unfinished}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-pretty text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

/** What a control of a field says of itself to those who do not see it. */
export function describedBy({ id, hint, problem }: Pick<FieldProps, 'id' | 'hint' | 'problem'>) {
  const ids = [problem !== undefined && `${id}-problem`, hint !== undefined && `${id}-hint`].filter((one) => one !== false);
  return { id, 'aria-describedby': ids.length === 0 ? undefined : ids.join(' '), 'aria-invalid': typeof problem === 'string' } as const;
}

/** How anything looks that one writes or chooses in. */
export const inputLook =
  'w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 text-small text-ink placeholder:text-ink-faint aria-invalid:border-broken';
