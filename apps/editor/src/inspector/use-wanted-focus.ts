import { useEffect } from 'react';
import { flowOf, inspectedNode } from '../editing/editor-state.ts';
import { presentationOf } from '../editing/present-node.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { fieldId } from './field-id.ts';
import { nameField } from './name-field.tsx';

/** Takes the keyboard to the field that it is wanted in, once that is there. */
export function useWantedFocus(): void {
  const store = useEditorStore();
  const wanted = useEditor((state) => state.wantedFocus);
  useEffect(() => {
    if (wanted === undefined) return;
    const state = store.read();
    const node = inspectedNode(state);
    const type = node === undefined ? undefined : flowOf(state).nodes[node]?.type;
    const first = type === undefined ? undefined : presentationOf(type)?.controls[0]?.field;
    for (const field of [wanted.field, first, nameField]) {
      const element = field === undefined ? null : document.getElementById(fieldId(field));
      if (element === null) continue;
      element.focus();
      // One goes on writing where the text ends.
      if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
      return;
    }
  }, [store, wanted]);
}
