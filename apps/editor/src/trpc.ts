import type { AppRouter } from '@callwright/api/app-router';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

export type Trpc = TRPCClient<AppRouter>;

/** The typed way to the server that this page came from. */
export function createTrpc(): Trpc {
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] });
}
