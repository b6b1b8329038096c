import { catalog } from '@callwright/flow-nodes';
import { readFlow } from '@callwright/flow-schema';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { apiFailure } from '../../api-failure.ts';
import { editorMessages } from '../../editor-messages.ts';
import { queries } from '../../queries.ts';
import type { Services } from '../../services.ts';
import type { TalkPanelProps } from '../../talk/talk-panel-props.ts';
import { Loading } from '../../ui/loading.tsx';
import { BrokenFlow } from './broken-flow.tsx';
import { FlowEditor } from './flow-editor.tsx';

export interface FlowPageProps {
  readonly services: Services;
  readonly flowId: string;
  /** Where one talks to the flow; without it there is no button for it. */
  readonly TalkPanel?: ComponentType<TalkPanelProps>;
}

/** A flow, to be edited. */
export function FlowPage({ services, flowId, TalkPanel }: FlowPageProps) {
  const { trpc } = services;
  const stored = useQuery({
    queryKey: ['flows.get', flowId],
    queryFn: ({ signal }) => trpc.flows.get.query({ id: flowId }, { signal }),
    // From here on the draft is edited here: another look would be at the past.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const actions = useQuery(queries.actions(trpc));
  const error = stored.error ?? actions.error;
  if (error !== null) return <BrokenFlow explanation={apiFailure(error).sentence} />;
  if (stored.isFetching || stored.data === undefined || actions.data === undefined) return <Loading />;
  const reading = readFlow(stored.data.draft, catalog);
  if ('diagnostics' in reading) return <BrokenFlow explanation={reading.diagnostics[0]?.message ?? editorMessages.broken.unreadable} />;
  return (
    <FlowEditor
      key={stored.dataUpdatedAt}
      services={services}
      stored={{ ...stored.data, draft: reading.flow }}
      actions={actions.data}
      onReload={() => void stored.refetch()}
      {...(TalkPanel !== undefined && { TalkPanel })}
    />
  );
}
