import { presentationOf } from '../editing/present-node.ts';
import { PromptText } from '../ui/prompt-text.tsx';
import { categoryLook } from './category-look.ts';

/** What a card shows while it is too small to be read: its colour, and what it is about in large letters. */
export function FarCard({ type, text }: { readonly type: string; readonly text: string }) {
  const category = presentationOf(type)?.category;
  const look = category === undefined ? 'bg-sunken text-ink' : categoryLook[category];
  return (
    <div aria-hidden="true" className={`canvas-far absolute inset-0 content-center overflow-hidden rounded-card p-2 text-center ${look}`}>
      <span className="line-clamp-3 text-title font-semibold wrap-break-word">
        <PromptText text={text} />
      </span>
    </div>
  );
}
