import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFailure } from '../../api-failure.ts';
import { messages } from '../../messages.ts';
import type { Services } from '../../services.ts';
import { ownTimeZone, timeZones } from '../../time/time-zones.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DoorPage } from '../door-page.tsx';
import { useDocumentTitle } from '../use-document-title.ts';

const zones = timeZones(ownTimeZone()).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** The very first visit: makes the workspace and its first account. */
export function SetupPage({ services: { trpc } }: { readonly services: Services }) {
  const [workspaceName, setWorkspaceName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [timeZone, setTimeZone] = useState(ownTimeZone);
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: () => trpc.setup.create.mutate({ workspaceName, email, password, timeZone }),
    // Also after a failure: somebody else may have been faster.
    onSettled: () => client.invalidateQueries(),
  });
  const text = messages.setup;
  useDocumentTitle(text.title);

  return (
    <DoorPage title={text.title} explanation={text.explanation}>
      <Form label={text.title} onSubmit={() => create.mutate()} failure={create.error ? apiFailure(create.error).sentence : undefined}>
        <TextField
          label={text.workspaceName}
          hint={text.workspaceHint}
          value={workspaceName}
          onChange={setWorkspaceName}
          autoComplete="organization"
          maxLength={200}
          isRequired
        />
        <TextField label={messages.email} type="email" value={email} onChange={setEmail} autoComplete="username" isRequired />
        <TextField
          label={messages.password}
          hint={messages.passwordHint}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          minLength={10}
          isRequired
        />
        <SelectField label={text.timeZone} hint={text.timeZoneHint} value={timeZone} options={zones} onChange={setTimeZone} />
        <Button type="submit" kind="primary" isBusy={create.isPending}>
          {text.submit}
        </Button>
      </Form>
    </DoorPage>
  );
}
