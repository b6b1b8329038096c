import { messages } from '../messages.ts';

/** What was typed while the line is away, which is said when it is back. */
export function UnsentWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <div className="grid justify-items-end gap-1 pl-8 text-right">
      {words.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be typed twice, and none of them changes its place.
        <p key={index} className="rounded-card border border-dashed border-line-strong px-3 py-2 text-left text-small break-words">
          {one}
        </p>
      ))}
      <p className="text-small text-ink-soft">{messages.transcript.unsent}</p>
    </div>
  );
}
