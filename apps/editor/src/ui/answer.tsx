import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiFailure } from '../api-failure.ts';
import { messages } from '../messages.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What the server answered; or that it has not yet, or could not. */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <p className="animate-appear-late text-small text-ink-soft">{messages.loading}</p>;
  return (
    <div className="grid justify-items-start gap-3">
      <Notice tone="broken">{apiFailure(query.error).sentence}</Notice>
      <Button onPress={() => void query.refetch()}>{messages.tryAgain}</Button>
    </div>
  );
}
