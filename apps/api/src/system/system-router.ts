import { procedure, router } from '../trpc/trpc.ts';
import { systemStatusSchema } from './system-status.ts';

export const systemRouter = router({
  /** How the installation is: open to whoever reaches the page, so it tells nothing of addresses or settings. */
  status: procedure.output(systemStatusSchema).query(({ ctx }) => ctx.readSystemStatus()),
});
