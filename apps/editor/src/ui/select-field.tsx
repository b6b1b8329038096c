import { useId } from 'react';
import { describedBy, Field, type FieldProblem, inputLook } from './field.tsx';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly isRequired?: boolean;
}

/** One of several. */
export function SelectField({ label, value, options, onChange, hint, problem, isRequired = false, ...rest }: SelectFieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <select
        {...describedBy({ id, hint, problem })}
        value={value}
        required={isRequired}
        onChange={(event) => onChange(event.target.value)}
        className={`min-h-11 cursor-pointer ${inputLook}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
