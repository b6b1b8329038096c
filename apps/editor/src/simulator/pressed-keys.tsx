import { type SubmitEvent, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { messages } from './messages.ts';

export interface PressedKeysProps {
  readonly canPress: boolean;
  readonly onPress: (keys: string) => void;
}

/** As many as a call takes for one entry. */
const mostKeys = 40;

/** The keys of a telephone: what is written here is pressed at once. What is no key cannot be written. */
export function PressedKeys({ canPress, onPress }: PressedKeysProps) {
  const [keys, setKeys] = useState('');
  const isReady = canPress && keys !== '';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onPress(keys);
    setKeys('');
  };
  const { label, placeholder, send: press } = messages.keys;
  return (
    <form onSubmit={send} className="flex gap-2">
      <input
        aria-label={label}
        placeholder={placeholder}
        value={keys}
        inputMode="tel"
        maxLength={mostKeys}
        autoComplete="off"
        // Not disabled: that would take the focus away when the call ends.
        readOnly={!canPress}
        onChange={({ target }) => setKeys(target.value.replace(/[^0-9*#]/g, ''))}
        className="min-h-11 min-w-0 grow rounded-control border border-line-strong bg-surface px-3 text-small text-ink placeholder:text-ink-soft read-only:border-line read-only:bg-sunken"
      />
      <button
        type="submit"
        aria-label={press}
        aria-disabled={!isReady}
        className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-control border border-line-strong bg-surface text-ink transition-colors hover:bg-sunken aria-disabled:cursor-default aria-disabled:border-line aria-disabled:text-ink-soft"
      >
        <Icon name="keypad" />
      </button>
    </form>
  );
}
