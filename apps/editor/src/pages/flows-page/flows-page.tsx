import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFailure } from '../../api-failure.ts';
import { messages } from '../../messages.ts';
import { queries } from '../../queries.ts';
import { pathOf } from '../../router/route.ts';
import { goTo } from '../../router/use-route.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../trpc.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WorkspacePage } from '../workspace-page.tsx';
import { FlowList } from './flow-list.tsx';

export interface FlowsPageProps {
  readonly services: Services;
  readonly session: Session;
}

/** Every flow, and a new one. */
export function FlowsPage({ services, session }: FlowsPageProps) {
  const { trpc, clock } = services;
  const flows = useQuery(queries.flows(trpc));
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => trpc.flows.create.mutate({ name: name.trim() }),
    onSuccess: ({ id }) => goTo(pathOf({ page: 'flow', id })),
  });
  const text = messages.flows;

  return (
    <WorkspacePage services={services} session={session} page="flows" title={text.title} explanation={text.explanation}>
      <Form label={text.create} onSubmit={() => create.mutate()} failure={create.error ? apiFailure(create.error).sentence : undefined}>
        <div className="flex flex-wrap items-end gap-3">
          <div className="w-full max-w-measure">
            <TextField label={text.name} placeholder={text.namePlaceholder} value={name} onChange={setName} maxLength={200} isRequired />
          </div>
          <Button type="submit" kind="primary" isBusy={create.isPending}>
            {text.create}
          </Button>
        </div>
      </Form>
      <Answer query={flows}>{(rows) => <FlowList rows={rows} now={clock.now()} />}</Answer>
    </WorkspacePage>
  );
}
