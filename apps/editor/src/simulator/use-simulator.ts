import { useEffect, useState, useSyncExternalStore } from 'react';
import { type EditorState, flowOf } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import type { Services } from '../services.ts';
import { type CalledDraft, createSimulator, type Simulator, type SimulatorState } from './create-simulator.ts';
import { openWorker } from './open-worker.ts';

export interface OpenSimulator {
  readonly simulator: Simulator;
  readonly state: SimulatorState;
  /** The draft as it is now; undefined while errors keep it from being called. */
  readonly present: () => CalledDraft | undefined;
}

/** The simulator of this panel. It begins with a call as soon as the draft can be called. */
export function useSimulator({ clock }: Services): OpenSimulator {
  const store = useEditorStore();
  const [simulator] = useState(() => createSimulator({ openThread: openWorker, now: () => clock.now() }));
  const hash = useEditor((state) => state.hash);
  const state = useSyncExternalStore(simulator.subscribe, simulator.read, simulator.read);
  useEffect(() => () => simulator.close(), [simulator]);
  useEffect(() => {
    const { type } = simulator.read();
    const draft = draftOf(store.read());
    if (hash !== undefined && draft !== undefined && (type === 'idle' || type === 'refused')) simulator.begin(draft);
  }, [simulator, store, hash]);
  return { simulator, state, present: () => draftOf(store.read()) };
}

function draftOf(state: EditorState): CalledDraft | undefined {
  const { hash, actions } = state;
  return hash === undefined ? undefined : { flow: flowOf(state), actions, hash };
}
