import { actionSignatureSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { router, workspaceProcedure } from '../trpc/trpc.ts';

export const actionsRouter = router({
  /** What a flow can have done for it by plugins. */
  list: workspaceProcedure.output(z.array(actionSignatureSchema)).query(({ ctx }) => [...ctx.services.plugins.actions]),
});
