import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EditorStore } from './create-editor-store.ts';
import type { EditorState } from './editor-state.ts';

export const EditorContext = createContext<EditorStore | undefined>(undefined);

export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (store === undefined) throw new Error('There is no editor here. Put this inside an EditorContext.');
  return store;
}

/** A part of the state. The selector gives what is in the state as it is: what it would make anew each time would never be the same. */
export function useEditor<Part>(select: (state: EditorState) => Part): Part {
  const store = useEditorStore();
  const read = () => select(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}
