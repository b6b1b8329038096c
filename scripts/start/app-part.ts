import { type ChildProcess, spawn } from 'node:child_process';
import type { Clock } from '@callwright/foundation/clock';
import { EXIT_BAD_SETTINGS, type LateSettings, SETTINGS_FOLLOW } from '@callwright/foundation/lifecycle';
import { lastLines } from '../files/last-lines.ts';
import type { RotatingLog } from '../files/rotating-log.ts';
import type { Part, RunningPart } from './keep-running.ts';
import { startErrors } from './start-errors.ts';

export interface AppOptions {
  readonly name: string;
  /** What Node runs: its own flags, the file, its arguments. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Settings that are not known when the app is started. It reads its code meanwhile, and gets them as a message. */
  readonly lateSettings?: Promise<LateSettings>;
  readonly log: RotatingLog;
  /** Answers 200 when the app is ready. */
  readonly healthUrl: string;
  readonly clock: Clock;
  readonly onStarted: (pid: number) => Promise<void>;
}

const readyWithinMs = 30_000;
const stopWithinMs = 15_000;
const pollMs = 25;

/** One of our own apps as a part to keep running. */
export function createAppPart(options: AppOptions): Part<RunningPart> {
  return { name: options.name, start: (signal) => startApp(options, signal) };
}

async function startApp(options: AppOptions, signal: AbortSignal): Promise<RunningPart> {
  const { args, env, lateSettings, log, clock, onStarted } = options;
  const child = spawn(process.execPath, [...args, ...(lateSettings === undefined ? [] : [SETTINGS_FOLLOW])], {
    env,
    // A session of its own, so that Ctrl-C reaches the supervisor alone and it decides the order of the end. The channel tells
    // the app when the supervisor is gone.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.write(text));
  const exited = howItEnds(child);
  const running: RunningPart = { exited, stop: () => stopApp(child, exited, clock), kill: () => child.kill('SIGKILL') };
  if (child.pid !== undefined) await onStarted(child.pid);
  try {
    if (lateSettings !== undefined) await hand(await unlessAborted(lateSettings, signal), child);
    await untilReady(options, child, exited, signal);
    return running;
  } catch (error) {
    await running.stop();
    throw error;
  } finally {
    if (signal.aborted) await running.stop();
  }
}

/** To an app that has ended already nothing can be said: why it ended is told by whoever waits for it. */
async function hand(settings: LateSettings, child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (!child.connected) return;
  child.send(settings, () => resolve());
  await promise;
}

function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  if (signal.aborted) reject(signal.reason);
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  value.then(resolve, reject);
  return promise;
}

async function untilReady(
  { name, healthUrl, log, clock }: AppOptions,
  child: ChildProcess,
  exited: Promise<string>,
  signal: AbortSignal,
): Promise<void> {
  for (const startedMs = clock.elapsedMs(); clock.elapsedMs() - startedMs < readyWithinMs; await clock.sleep(pollMs)) {
    if (signal.aborted) return;
    if (child.exitCode === EXIT_BAD_SETTINGS) {
      throw startErrors.APP_REFUSED({ name, lastLines: await lastLines(log.file, 12) });
    }
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw startErrors.APP_ENDED({ name, how: await exited, log: log.file, lastLines: await lastLines(log.file, 12) });
    }
    if (await answers(healthUrl)) return;
  }
  throw startErrors.APP_SILENT({ name, seconds: readyWithinMs / 1000, log: log.file, lastLines: await lastLines(log.file, 12) });
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function howItEnds(child: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  child.once('error', (error) => resolve(error.message));
  // `close` and not `exit`: what it said last has been read by then.
  child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `ended by ${signal}`));
  return promise;
}

async function stopApp(child: ChildProcess, exited: Promise<string>, clock: Clock): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new AbortController();
  void exited.then(() => gone.abort());
  child.kill('SIGTERM');
  await clock.sleep(stopWithinMs, gone.signal).catch(() => undefined);
  if (!gone.signal.aborted) child.kill('SIGKILL');
  await exited;
}
