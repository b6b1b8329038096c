/** What a program needs of `process` to end well. */
export interface ProcessLike {
  readonly connected?: boolean | undefined;
  once(event: string, listener: () => void): unknown;
}

export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'parent-gone';

/**
 * Resolves when the program should end: on a signal, or when the supervisor that started it is gone.
 * Without the latter a killed supervisor would leave its children running for ever.
 */
export function untilStopped(process: ProcessLike): Promise<StopReason> {
  const { promise, resolve } = Promise.withResolvers<StopReason>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal));
  if (process.connected === true) process.once('disconnect', () => resolve('parent-gone'));
  return promise;
}

/** Exit status of a program whose settings are wrong (EX_CONFIG of sysexits.h): starting it again would not help. */
export const EXIT_BAD_SETTINGS = 78;
