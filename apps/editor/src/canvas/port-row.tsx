import type { PortPresentation } from '@callwright/flow-nodes';
import type { NodeId } from '@callwright/flow-schema';
import { Handle, Position } from '@xyflow/react';
import { portField } from '../diagnostics/findings.ts';
import { isLed } from '../document/led-ports.ts';
import { flowOf } from '../editing/editor-state.ts';
import { useEditor } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';

export interface PortRowProps {
  readonly node: NodeId;
  readonly port: PortPresentation;
}

/** A named exit of a node, to be dragged from. */
export function PortRow({ node, port: { port, label, way } }: PortRowProps) {
  const leads = useEditor((state) => isLed(flowOf(state), node, port));
  const isOpenEnd = useEditor(({ shownPath }) => shownPath?.openEnd?.node === node && shownPath.openEnd.port === port);
  const isWrong = useEditor(({ findings }) => (findings.byNode.get(node) ?? []).some(({ field }) => field === portField(port)));
  return (
    <li
      data-way={way}
      data-open-end={isOpenEnd}
      className="relative flex min-h-7 items-center justify-end pr-4 pl-3 text-ink data-[open-end=true]:bg-troubled-soft data-[way=otherwise]:text-ink-soft"
    >
      {label}
      <Handle
        type="source"
        id={port}
        position={Position.Right}
        isConnectableEnd={false}
        role="img"
        aria-label={editorMessages.node.from(label)}
        data-led={leads}
        data-wrong={isWrong}
        className="canvas-port"
      />
    </li>
  );
}
