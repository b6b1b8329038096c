import { useId, useState } from 'react';
import { describedBy, Field, type FieldProblem, inputLook } from './field.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Called with numbers between min and max alone. */
  readonly onChange: (value: number) => void;
  readonly id?: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
}

/** A number. What is being written need not be one yet; it is kept apart until the field is left, or the number changes otherwise. */
export function NumberField({ label, value, min, max, step, onChange, hint, problem, ...rest }: NumberFieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const [written, setWritten] = useState<{ readonly text: string; readonly value: number }>();
  const write = (text: string) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const isGood = Number.isFinite(number) && number >= (min ?? number) && number <= (max ?? number);
    setWritten({ text, value: isGood ? number : value });
    if (isGood) onChange(number);
  };
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        {...describedBy({ id, hint, problem })}
        type="number"
        inputMode="decimal"
        value={written?.value === value ? written.text : String(value)}
        min={min}
        max={max}
        step={step ?? 'any'}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setWritten(undefined)}
        className={`min-h-11 ${inputLook}`}
      />
    </Field>
  );
}
