import { sessionRouter } from '../accounts/session-router.ts';
import { setupRouter } from '../accounts/setup-router.ts';
import { bookingsRouter } from '../calendar/bookings-router.ts';
import { callsRouter } from '../calls/calls-router.ts';
import { flowsRouter } from '../flows/flows-router.ts';
import { numbersRouter } from '../numbers/numbers-router.ts';
import { actionsRouter } from '../plugins/actions-router.ts';
import { systemRouter } from '../system/system-router.ts';
import { router } from './trpc.ts';

/** Everything the editor can ask for, one line per feature. */
export const appRouter = router({
  bookings: bookingsRouter,
  calls: callsRouter,
  actions: actionsRouter,
  flows: flowsRouter,
  numbers: numbersRouter,
  session: sessionRouter,
  setup: setupRouter,
  system: systemRouter,
});

export type AppRouter = typeof appRouter;
