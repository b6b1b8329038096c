import { idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import { lineOfText } from '../trpc/line-of-text.ts';
import { router, workspaceProcedure } from '../trpc/trpc.ts';
import { draftInput } from './draft-input.ts';
import { createFlow, listFlows, readFlow, saveDraft } from './flows.ts';
import { publishFlow } from './publish-flow.ts';

const flowId = idSchema('fl');
const revision = z.int().positive();

export const flowsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listFlows(ctx.services, ctx.session)),

  create: workspaceProcedure
    .input(z.object({ name: lineOfText(200) }))
    .mutation(async ({ ctx, input }) => ({ id: await createFlow(ctx.services, { ...ctx.session, ...input }) })),

  get: workspaceProcedure
    .input(z.object({ id: flowId }))
    .query(({ ctx, input }) => readFlow(ctx.services, { ...ctx.session, flowId: input.id })),

  saveDraft: workspaceProcedure
    .input(z.object({ id: flowId, revision, draft: draftInput }))
    .mutation(async ({ ctx, input: { id, ...draft } }) => ({
      revision: await saveDraft(ctx.services, { ...ctx.session, flowId: id, ...draft }),
    })),

  publish: workspaceProcedure
    .input(z.object({ id: flowId, revision }))
    .mutation(({ ctx, input }) => publishFlow(ctx.services, { ...ctx.session, flowId: input.id, revision: input.revision })),
});
