import { router, workspaceProcedure } from '../trpc/trpc.ts';
import { listBookings } from './list-bookings.ts';

export const bookingsRouter = router({
  list: workspaceProcedure.query(({ ctx }) => listBookings(ctx.services, ctx.session.tenantId)),
});
