import { entriesOf, type NodeId } from '@callwright/flow-schema';
import { portField } from '../diagnostics/findings.ts';
import { problemOfField } from '../diagnostics/problem-of-field.ts';
import { type EditorState, flowOf } from '../editing/editor-state.ts';
import { labelOf, presentationOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { FieldGroup } from '../ui/field-group.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { fieldId } from './field-id.ts';

/** Where each port leads: what can be drawn on the canvas can be chosen here. */
export function PortFields({ node: id }: { readonly node: NodeId }) {
  const store = useEditorStore();
  const flow = useEditor(flowOf);
  const actions = useEditor((state) => state.actions);
  const findings = useEditor((state) => state.findings.byNode.get(id));
  const node = flow.nodes[id];
  const ports = node === undefined ? [] : (presentationOf(node.type)?.ports(node.config) ?? []);
  if (ports.length === 0) return null;
  const text = editorMessages.inspector;
  const options = [{ value: '', label: text.nowhere }, ...targetsIn(flow, actions)];

  return (
    <FieldGroup label={text.ways}>
      {ports.map(({ port, label }) => (
        <SelectField
          key={port}
          id={fieldId(portField(port))}
          label={text.leadsTo(label)}
          value={Object.values(flow.edges).find(({ from }) => from.node === id && from.port === port)?.to ?? ''}
          options={options}
          problem={problemOfField(findings, portField(port))}
          // The options are the ids of nodes.
          onChange={(to) => store.edit({ type: 'lead-port', from: { node: id, port }, to: to === '' ? undefined : (to as NodeId) })}
        />
      ))}
    </FieldGroup>
  );
}

/** Every node that may be led to, each by a name of its own: those that read the same are counted. */
function targetsIn({ nodes }: ReturnType<typeof flowOf>, actions: EditorState['actions']) {
  const seen = new Map<string, number>();
  return entriesOf(nodes).flatMap(([id, node]) => {
    if (presentationOf(node.type)?.occurs === 'once') return [];
    const label = labelOf(node, actions);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return [{ value: id, label: count === 1 ? label : `${label} (${count})` }];
  });
}
