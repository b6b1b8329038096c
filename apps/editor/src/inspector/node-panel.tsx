import type { NodeId } from '@callwright/flow-schema';
import { NodeIcon } from '../canvas/node-icon.tsx';
import { flowOf, nothingSelected } from '../editing/editor-state.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { NameField } from './name-field.tsx';
import { NodeControls } from './node-controls.tsx';
import { PanelHeader } from './panel-header.tsx';
import { PortFields } from './port-fields.tsx';

export interface NodePanelProps {
  readonly node: NodeId;
  readonly onClose: () => void;
}

/** One node: what its presentation says there is to edit, where it goes on, what it is called. */
export function NodePanel({ node: id, onClose }: NodePanelProps) {
  const store = useEditorStore();
  const node = useEditor((state) => flowOf(state).nodes[id]);
  if (node === undefined) return null;
  const presentation = presentationOf(node.type);
  const text = editorMessages.inspector;
  const remove = () => {
    store.edit({ type: 'remove', nodes: [id], edges: [] });
    store.select(nothingSelected);
  };

  return (
    <div className="grid gap-5 p-4">
      <PanelHeader
        icon={<NodeIcon type={node.type} />}
        title={presentation?.title ?? editorMessages.unknownNode(node.type)}
        explanation={presentation?.description ?? text.unknown}
        onClose={onClose}
      />
      <NodeControls node={id} />
      <PortFields node={id} />
      <NameField node={id} />
      {presentation?.occurs !== 'once' && (
        <div className="border-t border-line pt-4">
          <Button kind="quiet" size="small" onPress={remove}>
            <Icon name="trash" />
            {text.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
