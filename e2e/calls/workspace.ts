import { actionSignatureSchema, type Flow, flowSchema, traceEntrySchema } from '@callwright/flow-schema';
import { z } from 'zod';

/** A workspace as its owner's browser sees it: by the api's own tRPC, with the cookie of a sign-in. */
export interface Workspace {
  publish(flow: Flow): Promise<{ readonly flowId: string; readonly hash: string }>;
  assign(phoneNumber: string, flowId: string): Promise<void>;
  flows(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  calls(flowId: string): Promise<readonly CallLine[]>;
  call(id: string): Promise<CallRecord>;
  bookings(): Promise<readonly Booking[]>;
}

const callLineSchema = z.object({ id: z.string(), carrier: z.string(), status: z.string() });
export type CallLine = z.infer<typeof callLineSchema>;

const turnSchema = z.object({
  turn: z.number(),
  speechEndMs: z.number(),
  transcriptMs: z.number(),
  firstTokenMs: z.number(),
  firstAudioMs: z.number(),
  firstHeardMs: z.number(),
});
export type Turn = z.infer<typeof turnSchema>;

const callRecordSchema = callLineSchema.extend({
  versionHash: z.string(),
  flow: flowSchema,
  actions: z.array(actionSignatureSchema),
  entries: z.array(traceEntrySchema),
  turns: z.array(turnSchema),
});
export type CallRecord = z.infer<typeof callRecordSchema>;

const bookingSchema = z.object({ id: z.string(), startsAt: z.string(), name: z.string(), callId: z.string().optional() });
export type Booking = z.infer<typeof bookingSchema>;

export const owner = { email: 'ada@workshop.example', password: 'a long enough password' };

/** The first visit to an empty Callwright: makes the workspace, and stays signed in. */
export async function setUpWorkspace(address: string): Promise<Workspace> {
  const api = createApi(address, '');
  const cookie = await api.tell('setup.create', { workspaceName: 'Workshop', ...owner, timeZone: 'Europe/Berlin' });
  return workspaceOf(createApi(address, cookie));
}

/** As somebody who comes back. */
export async function signIn(address: string): Promise<Workspace> {
  return workspaceOf(createApi(address, await createApi(address, '').tell('session.signIn', owner)));
}

function workspaceOf({ ask, change }: Api): Workspace {
  return {
    publish: async (flow) => {
      const { id } = await change('flows.create', { name: flow.name }, z.object({ id: z.string() }));
      const { revision } = await ask('flows.get', { id }, z.object({ revision: z.number() }));
      const saved = await change('flows.saveDraft', { id, revision, draft: flow }, z.object({ revision: z.number() }));
      const { hash } = await change(
        'flows.publish',
        { id, revision: saved.revision },
        z.object({ type: z.literal('published'), hash: z.string() }),
      );
      return { flowId: id, hash };
    },
    assign: async (phoneNumber, flowId) => {
      await change('numbers.assign', { phoneNumber, flowId }, z.unknown());
    },
    flows: () => ask('flows.list', undefined, z.array(z.object({ id: z.string(), name: z.string() }))),
    calls: (flowId) => ask('calls.list', { flowId, limit: 50 }, z.array(callLineSchema)),
    call: (id) => ask('calls.get', { id }, callRecordSchema),
    bookings: () => ask('bookings.list', undefined, z.array(bookingSchema)),
  };
}

interface Api {
  ask<Answer>(path: string, input: unknown, schema: z.ZodType<Answer>): Promise<Answer>;
  change<Answer>(path: string, input: unknown, schema: z.ZodType<Answer>): Promise<Answer>;
  /** The cookie that the answer sets. */
  tell(path: string, input: unknown): Promise<string>;
}

const answerSchema = z.object({ result: z.object({ data: z.unknown() }) });

function createApi(address: string, cookie: string): Api {
  const post = (path: string, input: unknown) =>
    fetch(`${address}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    });
  return {
    ask: async (path, input, schema) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return read(path, await fetch(`${address}/trpc/${path}${query}`, { headers: { cookie } }), schema);
    },
    change: async (path, input, schema) => read(path, await post(path, input), schema),
    tell: async (path, input) => {
      const response = await post(path, input);
      await read(path, response, z.unknown());
      return response.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    },
  };
}

async function read<Answer>(path: string, response: Response, schema: z.ZodType<Answer>): Promise<Answer> {
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(body)}`);
  return schema.parse(answerSchema.parse(body).result.data);
}
