import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { type ActionSignature, type Flow, flowSchema, versionHash } from '@callwright/flow-schema';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { BookingRow, FlowRow, NumberRow, Published, Session } from '../trpc.ts';

/** What the fake api keeps, for tests to look at and to change behind the editor's back. */
export interface FakeStore {
  session: Session | undefined;
  password: string;
  isSignedIn: boolean;
  /** How many of the next savings are answered with an error of the server. */
  failingSaves: number;
  readonly flows: Map<string, StoredFakeFlow>;
  readonly numbers: Map<string, NumberRow>;
  readonly bookings: BookingRow[];
  readonly actions: ActionSignature[];
}

export interface StoredFakeFlow {
  draft: Flow;
  revision: number;
  updatedAt: string;
  published: Published | null;
}

export function createFakeStore(actions: ActionSignature[]): FakeStore {
  return {
    session: undefined,
    password: '',
    isSignedIn: false,
    failingSaves: 0,
    flows: new Map(),
    numbers: new Map(),
    bookings: [],
    actions,
  };
}

const now = '2026-11-21T08:00:00.000Z';

const t = initTRPC.create({
  errorFormatter: ({ shape }) => ({ ...shape, data: { ...shape.data, appCode: `FAKE.${shape.data.code}` } }),
});

/** The procedures of the api that the editor uses, in memory. */
export function createFakeRouter(store: FakeStore) {
  const open = t.procedure;
  const signedIn = open.use(({ next }) => {
    if (!store.isSignedIn || store.session === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
    return next({ ctx: { session: store.session } });
  });
  return t.router({
    system: t.router({
      status: open.query(() => ({ version: '0.1.0', startedAt: now, status: 'ok' as const, parts: [] })),
    }),
    setup: t.router({
      status: open.query(() => ({ isSetUp: store.session !== undefined })),
      create: open
        .input(z.object({ workspaceName: z.string(), email: z.email(), password: z.string().min(10), timeZone: z.string() }))
        .mutation(({ input: { workspaceName, email, password, timeZone } }) => {
          if (store.session !== undefined)
            throw new TRPCError({ code: 'CONFLICT', message: 'There is a workspace already. Sign in to it.' });
          Object.assign(store, {
            session: { account: { id: 'ac_1', email }, workspace: { id: 'te_1', name: workspaceName, timeZone } },
            password,
            isSignedIn: true,
          });
          return {};
        }),
    }),
    session: t.router({
      current: open.query(() => (store.isSignedIn ? (store.session ?? null) : null)),
      signIn: open.input(z.object({ email: z.string(), password: z.string() })).mutation(({ input: { email, password } }) => {
        if (email !== store.session?.account.email || password !== store.password)
          throw new TRPCError({ code: 'FORBIDDEN', message: 'The e-mail or the password is wrong. Try again.' });
        store.isSignedIn = true;
        return {};
      }),
      signOut: open.mutation(() => {
        store.isSignedIn = false;
        return {};
      }),
    }),
    flows: flowsRouter(store, signedIn),
    actions: t.router({ list: signedIn.query(() => store.actions) }),
    numbers: t.router({
      list: signedIn.query(() => [...store.numbers.values()]),
      assign: signedIn.input(z.object({ phoneNumber: z.e164(), flowId: z.string() })).mutation(({ input: { phoneNumber, flowId } }) => {
        const id = `nu_${store.numbers.size + 1}`;
        store.numbers.set(id, { id, phoneNumber, flowId, flowName: find(store, flowId).draft.name });
        return { id };
      }),
      remove: signedIn.input(z.object({ id: z.string() })).mutation(({ input: { id } }) => {
        store.numbers.delete(id);
        return {};
      }),
    }),
    bookings: t.router({ list: signedIn.query(() => store.bookings) }),
  });
}

function flowsRouter(store: FakeStore, signedIn: typeof t.procedure) {
  return t.router({
    list: signedIn.query((): FlowRow[] =>
      [...store.flows].map(([id, { draft, updatedAt, published }]) => ({
        id,
        name: draft.name,
        updatedAt,
        publishedAt: published?.publishedAt ?? null,
      })),
    ),
    create: signedIn.input(z.object({ name: z.string().min(1) })).mutation(({ input: { name } }) => {
      const id = `fl_${store.flows.size + 1}`;
      const draft = flowSchema.parse({
        schema: { flow: 1 },
        name,
        nodes: { nd_1: { type: 'start', config: {} } },
        edges: {},
        variables: {},
        settings: {},
      });
      store.flows.set(id, { draft, revision: 1, updatedAt: now, published: null });
      return { id };
    }),
    get: signedIn.input(z.object({ id: z.string() })).query(({ input: { id } }) => {
      const { draft, revision, published } = find(store, id);
      return { id, draft, revision, published };
    }),
    saveDraft: signedIn
      .input(z.object({ id: z.string(), revision: z.number(), draft: flowSchema }))
      .mutation(({ input: { id, revision, draft } }) => {
        const flow = find(store, id);
        if (store.failingSaves > 0) {
          store.failingSaves -= 1;
          throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'The database is away. Try again.' });
        }
        checkRevision(flow, revision);
        Object.assign(flow, { draft, revision: revision + 1 });
        return { revision: flow.revision };
      }),
    publish: signedIn.input(z.object({ id: z.string(), revision: z.number() })).mutation(({ input: { id, revision } }) => {
      const flow = find(store, id);
      checkRevision(flow, revision);
      const { program, diagnostics } = compile(flow.draft, catalog, { actions: store.actions });
      if (program === undefined) return { type: 'refused' as const, diagnostics };
      flow.published = { hash: versionHash(flow.draft), publishedAt: now };
      return { type: 'published' as const, ...flow.published };
    }),
  });
}

function checkRevision(flow: StoredFakeFlow, revision: number): void {
  if (flow.revision !== revision) throw new TRPCError({ code: 'CONFLICT', message: 'Somebody else changed this flow. Load it again.' });
}

function find(store: FakeStore, id: string): StoredFakeFlow {
  const flow = store.flows.get(id);
  if (flow === undefined) throw new TRPCError({ code: 'NOT_FOUND', message: 'This flow is not there any more.' });
  return flow;
}
