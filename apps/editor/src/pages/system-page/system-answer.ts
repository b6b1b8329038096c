import type { Trpc } from '../../trpc.ts';

export type SystemStatus = Awaited<ReturnType<Trpc['system']['status']['query']>>;

/** What the last question to the server came to. */
export type SystemAnswer =
  | { readonly type: 'waiting' }
  | { readonly type: 'answered'; readonly status: SystemStatus; readonly roundTripMs: number }
  /** `sentence` is the server's own, when it answered that something is broken. */
  | { readonly type: 'failed'; readonly sentence: string | undefined };
