import { useEffect, useSyncExternalStore } from 'react';
import type { EditorStore } from '../editing/create-editor-store.ts';
import { flowOf } from '../editing/editor-state.ts';
import type { DraftSaver, SavingState } from './create-draft-saver.ts';

/** Has every edit saved, and says how that goes. Whoever closes the tab before it is done is asked first. */
export function useSaving(store: EditorStore, saver: DraftSaver): SavingState {
  useEffect(() => store.subscribe(() => saver.change(flowOf(store.read()))), [store, saver]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.read().type === 'saved') return;
      void saver.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void saver.flush();
    };
  }, [saver]);
  return useSyncExternalStore(saver.subscribe, saver.read);
}
