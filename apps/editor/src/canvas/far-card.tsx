import type { NodeId } from '@callwright/flow-schema';
import { toneOfFindings } from '../diagnostics/tone-of-findings.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor } from '../editing/use-editor.ts';
import { PromptText } from '../ui/prompt-text.tsx';
import { StatusIcon } from '../ui/status-icon.tsx';
import { categoryLook } from './category-look.ts';

export interface FarCardProps {
  readonly node: NodeId;
  readonly type: string;
  readonly text: string;
}

/** What a card shows while it is too small to be read: its colour, and what it is about in large letters. */
export function FarCard({ node, type, text }: FarCardProps) {
  const findings = useEditor((state) => state.findings.byNode.get(node));
  const isTroubled = findings?.some(({ weight }) => weight !== 'advice') === true;
  const category = presentationOf(type)?.category;
  const look = category === undefined ? 'bg-sunken text-ink' : categoryLook[category];
  return (
    <div aria-hidden="true" className={`canvas-far absolute inset-0 content-center rounded-card p-2 text-center ${look}`}>
      <span className="line-clamp-3 text-title font-semibold wrap-break-word">
        <PromptText text={text} />
      </span>
      {isTroubled && (
        <span className="absolute -top-3 -right-3 rounded-round bg-surface p-1">
          <StatusIcon tone={toneOfFindings(findings ?? [])} size="large" />
        </span>
      )}
    </div>
  );
}
