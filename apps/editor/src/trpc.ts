import type { AppRouter } from '@callwright/api/app-router';
import type { ActionSignature, Diagnostic, Flow } from '@callwright/flow-schema';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';

/** Everything this page may ask of the server. */
export type Trpc = TRPCClient<AppRouter> & EditorApi;

/** The typed way to the server that this page came from. */
export function createTrpc(): Trpc {
  // The client asks for whatever it is told to; which procedures there are, is a matter of types alone.
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] }) as Trpc;
}

interface Query<Input, Output> {
  query(input: Input, options?: { readonly signal?: AbortSignal }): Promise<Output>;
}

interface Mutation<Input, Output> {
  mutate(input: Input, options?: { readonly signal?: AbortSignal }): Promise<Output>;
}

/** What a procedure answers that has nothing to say. */
type Done = Record<string, never>;

/** The procedures by which people design flows. Instants are ISO text. */
export interface EditorApi {
  readonly setup: {
    readonly status: Query<void, { readonly isSetUp: boolean }>;
    readonly create: Mutation<
      { readonly workspaceName: string; readonly email: string; readonly password: string; readonly timeZone: string },
      Done
    >;
  };
  readonly session: {
    readonly current: Query<void, Session | null>;
    readonly signIn: Mutation<{ readonly email: string; readonly password: string }, Done>;
    readonly signOut: Mutation<void, Done>;
  };
  readonly flows: {
    readonly list: Query<void, FlowRow[]>;
    readonly create: Mutation<{ readonly name: string }, { readonly id: string }>;
    readonly get: Query<{ readonly id: string }, StoredFlow>;
    readonly saveDraft: Mutation<{ readonly id: string; readonly revision: number; readonly draft: Flow }, { readonly revision: number }>;
    readonly publish: Mutation<{ readonly id: string; readonly revision: number }, PublishAnswer>;
  };
  readonly actions: { readonly list: Query<void, ActionSignature[]> };
  readonly numbers: {
    readonly list: Query<void, NumberRow[]>;
    readonly assign: Mutation<{ readonly phoneNumber: string; readonly flowId: string }, { readonly id: string }>;
    readonly remove: Mutation<{ readonly id: string }, Done>;
  };
  readonly bookings: { readonly list: Query<void, BookingRow[]> };
}

export interface Session {
  readonly account: { readonly id: string; readonly email: string };
  readonly workspace: { readonly id: string; readonly name: string; readonly timeZone: string };
}

export interface FlowRow {
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
}

export interface StoredFlow {
  readonly id: string;
  readonly draft: Flow;
  readonly revision: number;
  readonly published: Published | null;
}

export interface Published {
  readonly hash: string;
  readonly publishedAt: string;
}

export type PublishAnswer =
  | { readonly type: 'published'; readonly hash: string; readonly publishedAt: string }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export interface NumberRow {
  readonly id: string;
  readonly phoneNumber: string;
  readonly flowId: string;
  readonly flowName: string;
}

export interface BookingRow {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly name: string;
  readonly phone: string | null;
  readonly createdAt: string;
  readonly callId: string | null;
}
