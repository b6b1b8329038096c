import { systemRouter } from '../system/system-router.ts';
import { router } from './trpc.ts';

/** Everything the editor can ask for, one line per feature. */
export const appRouter = router({
  system: systemRouter,
});

export type AppRouter = typeof appRouter;
