import { idSchema } from '@callwright/foundation/id';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { router, workspaceProcedure } from '../trpc/trpc.ts';
import { findCall } from './find-call.ts';
import { listCalls } from './list-calls.ts';
import { placeText, placeTextSchema } from './place-text.ts';
import { readCall } from './read-call.ts';
import { requestEnd } from './request-end.ts';
import { resumeTalk } from './resume-talk.ts';
import { startTalk } from './start-talk.ts';
import { type Seen, watchCall } from './watch-call.ts';

const callId = idSchema('ca');
const flowId = idSchema('fl');

const watchInputSchema = z.strictObject({
  callId,
  /** The position of the first entry that is wanted. */
  from: z.int().nonnegative().default(0),
  /** What a client that lost its connection saw last. */
  lastEventId: placeTextSchema.exactOptional(),
});

export const callsRouter = router({
  startTalk: workspaceProcedure
    .input(z.strictObject({ flowId }))
    .mutation(({ ctx, input }) => startTalk(ctx.services, { ...input, tenantId: ctx.session.tenantId })),
  resumeTalk: workspaceProcedure
    .input(z.strictObject({ callId }))
    .mutation(({ ctx, input }) => resumeTalk(ctx.services, { ...input, tenantId: ctx.session.tenantId })),
  end: workspaceProcedure
    .input(z.strictObject({ callId }))
    .mutation(({ ctx, input }) => requestEnd(ctx.services, { ...input, tenantId: ctx.session.tenantId })),
  list: workspaceProcedure
    .input(z.strictObject({ flowId: flowId.exactOptional(), limit: z.int().min(1).max(200).default(50) }))
    .query(({ ctx, input }) => listCalls(ctx.services, { ...input, tenantId: ctx.session.tenantId })),
  get: workspaceProcedure
    .input(z.strictObject({ id: callId }))
    .query(({ ctx, input }) => readCall(ctx.services, { callId: input.id, tenantId: ctx.session.tenantId })),
  watch: workspaceProcedure.input(watchInputSchema).subscription(async ({ ctx, input, signal = unending }) => {
    const call = { callId: input.callId, tenantId: ctx.session.tenantId };
    // Before the stream begins: within it the browser would take an error for a broken connection, and come back for ever.
    await findCall(ctx.services, call);
    const from = input.lastEventId ?? { position: input.from, turn: 0 };
    return trackPlaces(watchCall(ctx.services, { ...call, from }, signal));
  }),
});

const unending = new AbortController().signal;

async function* trackPlaces(seen: AsyncIterable<Seen>) {
  for await (const { place, watched } of seen) yield tracked(placeText(place), watched);
}
