import type { ReactNode, SubmitEvent } from 'react';
import { Notice } from './notice.tsx';

export interface FormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  /** Why it could not be sent. */
  readonly failure?: string | undefined;
  readonly children: ReactNode;
}

/** A form whose fields stand one under the other. */
export function Form({ label, onSubmit, failure, children }: FormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form aria-label={label} onSubmit={submit} className="grid gap-5">
      {failure !== undefined && <Notice tone="broken">{failure}</Notice>}
      {children}
    </form>
  );
}
