import { useId } from 'react';
import { describedBy, Field, type FieldProblem, inputLook } from './field.tsx';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly maxLength: number;
  /** Code is read letter by letter. */
  readonly isCode?: boolean;
}

/** Several lines of text. */
export function TextArea({ label, value, onChange, placeholder, hint, problem, maxLength, isCode = false, ...rest }: TextAreaProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <textarea
        {...describedBy({ id, hint, problem })}
        rows={3}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        spellCheck={!isCode}
        data-code={isCode}
        onChange={(event) => onChange(event.target.value)}
        className={`field-sizing-content max-h-80 min-h-20 resize-y py-2.5 data-[code=true]:font-mono ${inputLook}`}
      />
    </Field>
  );
}
