import type { NodeId } from '@callwright/flow-schema';
import { flowOf } from '../editing/editor-state.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { TextField } from '../ui/text-field.tsx';
import { fieldId } from './field-id.ts';

export const nameField = 'name of the node';

/** What people call a node; without a name it goes by its kind. */
export function NameField({ node: id }: { readonly node: NodeId }) {
  const store = useEditorStore();
  const node = useEditor((state) => flowOf(state).nodes[id]);
  if (node === undefined) return null;
  return (
    <TextField
      id={fieldId(nameField)}
      label={editorMessages.inspector.name}
      value={node.name ?? ''}
      placeholder={presentationOf(node.type)?.title}
      maxLength={120}
      onChange={(name) => store.edit({ type: 'rename-node', node: id, name })}
    />
  );
}
