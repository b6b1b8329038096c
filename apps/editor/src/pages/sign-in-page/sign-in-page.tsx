import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiFailure } from '../../api-failure.ts';
import { messages } from '../../messages.ts';
import type { Services } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DoorPage } from '../door-page.tsx';
import { useDocumentTitle } from '../use-document-title.ts';

/** Lets people in whom the workspace knows. */
export function SignInPage({ services: { trpc } }: { readonly services: Services }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: () => trpc.session.signIn.mutate({ email, password }),
    onSuccess: () => client.invalidateQueries(),
  });
  const text = messages.signIn;
  useDocumentTitle(text.title);

  return (
    <DoorPage title={text.title} explanation={text.explanation}>
      <Form label={text.title} onSubmit={() => signIn.mutate()} failure={signIn.error ? apiFailure(signIn.error).sentence : undefined}>
        <TextField label={messages.email} type="email" value={email} onChange={setEmail} autoComplete="username" isRequired />
        <TextField
          label={messages.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          isRequired
        />
        <Button type="submit" kind="primary" isBusy={signIn.isPending}>
          {text.submit}
        </Button>
      </Form>
    </DoorPage>
  );
}
