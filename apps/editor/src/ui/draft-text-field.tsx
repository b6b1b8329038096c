import { useState } from 'react';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A text that counts when the field is left: until then it may be half of one. */
export function DraftTextField({ value, onChange, ...props }: TextFieldProps) {
  const [written, setWritten] = useState<string>();
  const commit = () => {
    if (written !== undefined && written !== value) onChange(written);
    setWritten(undefined);
  };
  return <TextField {...props} value={written ?? value} onChange={setWritten} onDone={commit} />;
}
