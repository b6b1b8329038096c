import type { NodeId } from '@callwright/flow-schema';
import { toneOfFindings } from '../diagnostics/tone-of-findings.ts';
import { useEditor } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { StatusIcon } from '../ui/status-icon.tsx';

/** How many problems a node has, while it has any. */
export function NodeBadge({ node }: { readonly node: NodeId }) {
  const findings = useEditor((state) => state.findings.byNode.get(node));
  if (findings === undefined) return null;
  const said = findings.map(({ message }) => message).join('\n');
  return (
    <span title={said} className="inline-flex items-center gap-1 font-medium tabular-nums">
      <StatusIcon tone={toneOfFindings(findings)} size="small" />
      <span aria-hidden="true" className="text-ink-soft">
        {findings.length}
      </span>
      <span className="sr-only">{editorMessages.node.problems(findings.length)}</span>
    </span>
  );
}
