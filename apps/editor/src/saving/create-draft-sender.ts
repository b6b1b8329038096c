import { catalog } from '@callwright/flow-nodes';
import { canonicalJson, type Flow, withVersions } from '@callwright/flow-schema';
import { type ApiFailure, apiFailure } from '../api-failure.ts';

/** What became of a draft that was sent. */
export type Sent =
  | { readonly type: 'saved' }
  /** Worth another try. */
  | { readonly type: 'failed'; readonly failure: ApiFailure }
  /** Somebody else changed the flow meanwhile. */
  | { readonly type: 'conflict' }
  /** The server does not take this draft. */
  | { readonly type: 'refused'; readonly failure: ApiFailure };

export interface DraftSender {
  /** The revision of what the server has. */
  readonly revision: () => number;
  readonly send: (draft: Flow) => Promise<Sent>;
}

export interface DraftSenderOptions {
  readonly revision: number;
  readonly save: (revision: number, draft: Flow) => Promise<{ readonly revision: number }>;
  readonly load: () => Promise<{ readonly revision: number; readonly draft: unknown }>;
}

/** Sends one revision after the other. */
export function createDraftSender({ revision: first, save, load }: DraftSenderOptions): DraftSender {
  let revision = first;
  /** A draft whose answer was lost: it may have arrived. */
  let inDoubt: Flow | undefined;

  const send = async (edited: Flow): Promise<Sent> => {
    // Whoever reads it later must know which form of each node it holds.
    const draft = withVersions(edited, catalog);
    try {
      ({ revision } = await save(revision, draft));
      inDoubt = undefined;
      return { type: 'saved' };
    } catch (error) {
      const failure = apiFailure(error);
      if (failure.reason === 'conflict') return (await isOurs()) ? send(draft) : { type: 'conflict' };
      if (failure.reason === 'refused') return { type: 'refused', failure };
      inDoubt = draft;
      return { type: 'failed', failure };
    }
  };

  /** Whether what the server has instead is only what we sent ourselves. */
  const isOurs = async (): Promise<boolean> => {
    const sent = inDoubt;
    const stored = sent === undefined ? undefined : await load().catch(() => undefined);
    if (stored === undefined || canonicalJson(stored.draft) !== canonicalJson(sent)) return false;
    inDoubt = undefined;
    revision = stored.revision;
    return true;
  };

  return { revision: () => revision, send };
}
