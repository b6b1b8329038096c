import type { Flow } from '@callwright/flow-schema';
import type { FakeStore } from './fake-api.ts';

/** A workspace somebody is signed in to, with these flows. */
export function signedIn(...drafts: readonly Flow[]): (store: FakeStore) => void {
  return (store) => {
    store.session = {
      account: { id: 'ac_1', email: 'ada@example.com' },
      workspace: { id: 'te_1', name: "Ada's workshop", timeZone: 'Europe/Berlin' },
    };
    store.password = 'a long password';
    store.isSignedIn = true;
    for (const [index, draft] of drafts.entries())
      store.flows.set(`fl_${index + 1}`, { draft, revision: 1, updatedAt: '2026-01-01T00:00:00.000Z', published: null });
  };
}
