import { createCompiler } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { withVersions } from '@callwright/flow-schema';
import { useEffect } from 'react';
import type { EditorStore } from '../editing/create-editor-store.ts';
import { flowOf } from '../editing/editor-state.ts';
import { readFindings } from './findings.ts';

/** Has the compiler look at every edit, once a frame at most, and puts what it finds into the state. */
export function useFindings(store: EditorStore): void {
  useEffect(() => {
    // It keeps what it has typed: an edit costs what it touches.
    const compile = createCompiler(catalog);
    let looked: unknown;
    let frame: number | undefined;
    const look = () => {
      frame = undefined;
      const state = store.read();
      const flow = flowOf(state);
      looked = flow;
      // As it is saved: the hash of what is live is made from that.
      const { diagnostics, program } = compile(withVersions(flow, catalog), { actions: state.actions });
      store.find(readFindings(flow, diagnostics), program?.hash);
    };
    const lookSoon = () => {
      if (frame !== undefined || flowOf(store.read()) === looked) return;
      frame = requestAnimationFrame(look);
    };
    look();
    const unsubscribe = store.subscribe(lookSoon);
    return () => {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [store]);
}
