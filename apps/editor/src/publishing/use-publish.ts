import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFailure } from '../api-failure.ts';
import { readFindings } from '../diagnostics/findings.ts';
import type { EditorStore } from '../editing/create-editor-store.ts';
import { flowOf } from '../editing/editor-state.ts';
import { editorMessages } from '../editor-messages.ts';
import type { DraftSaver } from '../saving/create-draft-saver.ts';
import type { Services } from '../services.ts';
import type { StoredFlow } from '../trpc.ts';

export interface Publishing {
  readonly published: StoredFlow['published'];
  readonly isBusy: boolean;
  /** Why the last try came to nothing. */
  readonly failure: string | undefined;
  readonly publish: () => void;
}

export interface PublishingOptions {
  readonly services: Services;
  readonly stored: StoredFlow;
  readonly store: EditorStore;
  readonly saver: DraftSaver;
}

/** Puts the flow as it is live: what was edited last is saved first. */
export function usePublish({ services: { trpc }, stored, store, saver }: PublishingOptions): Publishing {
  const [published, setPublished] = useState(stored.published);
  const [failure, setFailure] = useState<string>();
  const publish = useMutation({
    mutationFn: async () => {
      const flow = flowOf(store.read());
      if (!(await saver.flush())) return { type: 'unsaved' } as const;
      const answer = await trpc.flows.publish.mutate({ id: stored.id, revision: saver.revision() });
      return { ...answer, flow };
    },
    onMutate: () => setFailure(undefined),
    onError: (error) => setFailure(apiFailure(error).sentence),
    onSuccess: (answer) => {
      if (answer.type === 'unsaved') setFailure(editorMessages.publish.unsaved);
      if (answer.type === 'published') setPublished({ hash: answer.hash, publishedAt: answer.publishedAt });
      if (answer.type !== 'refused') return;
      setFailure(editorMessages.publish.refused);
      store.find(readFindings(answer.flow, answer.diagnostics), undefined);
    },
  });
  return { published, isBusy: publish.isPending, failure, publish: () => publish.mutate() };
}
