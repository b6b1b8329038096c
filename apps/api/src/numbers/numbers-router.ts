import { idSchema } from '@callwright/foundation/id';
import { z } from 'zod';
import { router, workspaceProcedure } from '../trpc/trpc.ts';
import { assignNumber, listNumbers, removeNumber } from './numbers.ts';

/** People put blanks, hyphens and brackets into numbers; carriers do not. */
const phoneNumberSchema = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s()./-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'Write the number with its country, such as +1 202 555 0100.'));

export const numbersRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listNumbers(ctx.services, ctx.session)),

  assign: workspaceProcedure
    .input(z.object({ phoneNumber: phoneNumberSchema, flowId: idSchema('fl') }))
    .mutation(async ({ ctx, input }) => ({ id: await assignNumber(ctx.services, { ...ctx.session, ...input }) })),

  remove: workspaceProcedure.input(z.object({ id: idSchema('nu') })).mutation(async ({ ctx, input }) => {
    await removeNumber(ctx.services, { ...ctx.session, numberId: input.id });
    return {};
  }),
});
