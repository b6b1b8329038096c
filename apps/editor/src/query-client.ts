import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { apiFailure } from './api-failure.ts';
import { queryKeys } from './queries.ts';

const retries = 2;

/** What remembers the server's answers. An answer that nobody is signed in any more leads to the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (apiFailure(error).reason === 'signed-out') client.setQueryData(queryKeys.session, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The server is often this very machine, which needs no network.
      queries: { networkMode: 'always', retry: (count, error) => count < retries && apiFailure(error).reason === 'unreachable' },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
