import { useId } from 'react';
import { describedBy, Field, type FieldProblem, inputLook } from './field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly type?: 'text' | 'email' | 'password' | 'tel';
  readonly autoComplete?: string;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  /** What is written is meant: the field is left, or Enter was pressed. */
  readonly onDone?: () => void;
}

/** One line of text. */
export function TextField({ label, value, onChange, type = 'text', hint, problem, isRequired = false, ...rest }: TextFieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        {...describedBy({ id, hint, problem })}
        type={type}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={rest.onDone}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rest.onDone?.();
        }}
        required={isRequired}
        minLength={rest.minLength}
        maxLength={rest.maxLength}
        placeholder={rest.placeholder}
        autoComplete={rest.autoComplete ?? 'off'}
        className={`min-h-11 ${inputLook}`}
      />
    </Field>
  );
}
