import type { Command, NodeId } from '@callwright/flow-schema';
import type { ControlWorld } from '../controls/control-props.ts';
import { ControlView } from '../controls/control-views.tsx';
import { problemOfField } from '../diagnostics/problem-of-field.ts';
import { flowOf } from '../editing/editor-state.ts';
import { moveEdge } from '../editing/move-edge.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';

/** The controls that a node's presentation names. */
export function NodeControls({ node: id }: { readonly node: NodeId }) {
  const store = useEditorStore();
  const node = useEditor((state) => flowOf(state).nodes[id]);
  const variables = useEditor((state) => flowOf(state).variables);
  const actions = useEditor((state) => state.actions);
  const findings = useEditor((state) => state.findings.byNode.get(id));
  const controls = node === undefined ? undefined : presentationOf(node.type)?.controls;
  if (node === undefined || controls === undefined || controls.length === 0) return null;

  const change: ControlWorld['change'] = (changes, { newVariable, renamedPort } = {}) => {
    const commands: Command[] = [{ type: 'configure-node', node: id, changes }];
    if (newVariable !== undefined) commands.unshift({ type: 'add-variable', ...newVariable });
    if (renamedPort !== undefined) commands.push(...moveEdge(flowOf(store.read()), id, renamedPort));
    store.edit(commands.length === 1 && commands[0] !== undefined ? commands[0] : { type: 'several', commands });
  };
  const problemOf = (field: string) => problemOfField(findings, field);
  const world: ControlWorld = { variables, actions, flows: {}, change, problemOf };

  return (
    <div className="grid gap-5">
      {controls.map((control) => (
        <ControlView key={control.field} control={control} config={node.config} world={world} />
      ))}
    </div>
  );
}
