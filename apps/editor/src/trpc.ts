import type { AppRouter } from '@callwright/api/app-router';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';

/** Everything this page may ask of the server. */
export type Trpc = TRPCClient<AppRouter>;

const url = '/trpc';

/** The typed way to the server that this page came from. */
export function createTrpc(): Trpc {
  const links = splitLink({
    condition: ({ type }) => type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: httpBatchLink({ url }),
  });
  return createTRPCClient<AppRouter>({ links: [links] });
}

type Answers = inferRouterOutputs<AppRouter>;

/** What the server answers, by the words of the pages. Instants are ISO text. */
export type Session = NonNullable<Answers['session']['current']>;
export type FlowRow = Answers['flows']['list'][number];
export type StoredFlow = Answers['flows']['get'];
export type Published = NonNullable<StoredFlow['published']>;
export type PublishAnswer = Answers['flows']['publish'];
export type NumberRow = Answers['numbers']['list'][number];
export type BookingRow = Answers['bookings']['list'][number];
