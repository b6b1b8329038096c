import { useId, useState } from 'react';
import { Button } from './button.tsx';

export interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
}

/** A text to be entered somewhere else, with a button that copies it. Where the browser forbids that, it is selected. */
export function CopyText({ label, text, copy, copied }: CopyTextProps) {
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const press = async () => {
    const isWritten = await writeToClipboard(text);
    setIsCopied(isWritten);
    const field = document.getElementById(id);
    if (!isWritten && field instanceof HTMLInputElement) field.select();
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={({ target }) => target.select()}
          className="min-h-11 min-w-0 max-w-measure grow rounded-control border border-line bg-sunken px-3 font-mono text-small text-ink"
        />
        <Button onPress={() => void press()}>{copy}</Button>
        <p role="status" className="self-center text-small text-well">
          {isCopied ? copied : ''}
        </p>
      </div>
    </div>
  );
}

/** Pages that are not secure have no clipboard, and people may forbid it. */
async function writeToClipboard(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
