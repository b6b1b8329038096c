/** What a pool says to its threads. */
export type ToWorker<Job> =
  | { readonly type: 'run'; readonly id: number; readonly job: Job }
  | { readonly type: 'cancel'; readonly id: number };

/** What a thread answers: ready once, then one answer to each job, in order. */
export type FromWorker<Result> =
  | { readonly type: 'ready' }
  | { readonly type: 'done'; readonly result: Result }
  | { readonly type: 'failed'; readonly reason: string; readonly cause: unknown };
