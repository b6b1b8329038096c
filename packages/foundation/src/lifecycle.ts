import type { Clock } from './clock.ts';

/** What a program needs of `process` to end well. */
export interface ProcessLike {
  /** Undefined when nobody started it with a channel; false when whoever did is gone. */
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
  // It was lost while this program was still reading its code.
  if (process.connected === false) resolve('parent-gone');
  return promise;
}

/** Longer than anything that is waited for in order while a program closes. */
const orphanEndsWithinMs = 9_000;

/** A supervisor kills what hangs while it closes; when the supervisor itself is gone, the program has to. */
export async function endOrphan(stopped: Promise<StopReason>, clock: Clock, end: () => void): Promise<void> {
  if ((await stopped) !== 'parent-gone') return;
  await clock.sleep(orphanEndsWithinMs);
  end();
}

/** Exit status of a program whose settings are wrong (EX_CONFIG of sysexits.h): starting it again would not help. */
export const EXIT_BAD_SETTINGS = 78;

/** What a program needs of `process` to hear the rest of its settings. */
export interface ToldProcess {
  readonly argv: readonly string[];
  once(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'disconnect', listener: () => void): unknown;
}

export type LateSettings = Readonly<Record<string, string>>;

/** The argument that says: not every setting was known when this program was started. */
export const SETTINGS_FOLLOW = '--settings-follow';

/**
 * What whoever started this program did not know yet by then, and sends as its first message. So a program can read its code while
 * what it depends on is still being started.
 */
export function takeLateSettings(process: ToldProcess): Promise<LateSettings> {
  if (!process.argv.includes(SETTINGS_FOLLOW)) return Promise.resolve({});
  const { promise, resolve, reject } = Promise.withResolvers<LateSettings>();
  process.once('message', (message) => {
    if (isSettings(message)) resolve(message);
    else reject(new Error('The message that was to bring settings holds something else.'));
  });
  process.once('disconnect', () => reject(new Error('Whoever started this program ended before all settings were known.')));
  return promise;
}

function isSettings(message: unknown): message is LateSettings {
  return typeof message === 'object' && message !== null && Object.values(message).every((value) => typeof value === 'string');
}
