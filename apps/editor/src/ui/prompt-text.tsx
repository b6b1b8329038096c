import { Fragment } from 'react';

/** A prompt as it reads, with what is put into it standing out: "Hello {{ name }}!" */
export function PromptText({ text }: { readonly text: string }) {
  return splitPrompt(text).map(({ key, part, isVariable }) =>
    isVariable ? (
      <span key={key} className="rounded-control bg-sunken px-1 font-medium text-ink">
        {part}
      </span>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    ),
  );
}

/** Words and what stands between braces, in order. */
function splitPrompt(text: string) {
  return text
    .split(/\{\{(.*?)\}\}/s)
    .map((part, index) => ({ key: `${index} ${part}`, part: index % 2 === 1 ? part.trim() : part, isVariable: index % 2 === 1 }));
}
