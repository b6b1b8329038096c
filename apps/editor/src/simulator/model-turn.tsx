import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { messages } from './messages.ts';

export interface ModelTurnProps {
  readonly suggestion: string;
  readonly onSay: (words: string) => void;
}

/** The designer's words for those of a language model. Writing takes the place of what is suggested. */
export function ModelTurn({ suggestion, onSay }: ModelTurnProps) {
  const [words, setWords] = useState(suggestion);
  const id = useId();
  useEffect(() => {
    const field = document.getElementById(id);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [id]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onSay(words.trim());
  };
  return (
    <form onSubmit={send} className="grid gap-2">
      <TextField id={id} label={messages.question.modelSays} value={words} onChange={setWords} maxLength={1_000} />
      <Button kind="primary" type="submit" isBusy={words.trim() === ''}>
        {messages.question.say}
      </Button>
    </form>
  );
}
