import { AppError } from '@callwright/foundation/app-error';
import type { Clock } from '@callwright/foundation/clock';
import { defaultPolicy, type RestartPolicy, restartDelayMs } from './restart-policy.ts';
import { startErrors } from './start-errors.ts';

/** Something that must run: the database, the api, the runtime. */
export interface Part<Running extends RunningPart> {
  readonly name: string;
  /** Resolves when the part is ready for use. */
  start(signal: AbortSignal): Promise<Running>;
}

export interface RunningPart {
  /** How it ended, whenever that is. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
  /** Ends it without giving it time. */
  kill(): void;
}

export interface KeptPart<Running extends RunningPart> {
  /** The first time it became ready. Rejects when it never did. */
  readonly ready: Promise<Running>;
  /** Rejects when the part could not be kept running; never resolves before `stop`. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

export interface KeepRunningOptions {
  readonly clock: Clock;
  readonly say: (line: string) => void;
  readonly policy?: RestartPolicy;
}

/** Starts a part, and starts it again whenever it ends, with growing delays, until it is stopped or there is no hope. */
export function keepRunning<Running extends RunningPart>(part: Part<Running>, options: KeepRunningOptions): KeptPart<Running> {
  const { clock, say, policy = defaultPolicy } = options;
  const first = Promise.withResolvers<Running>();
  const stopping = new AbortController();
  let running: Running | undefined;

  const loop = async () => {
    // What goes wrong in a row makes the waits longer; only starts that never came as far as ready make it hopeless.
    let failures = 0;
    let failedStarts = 0;
    while (!stopping.signal.aborted) {
      const delayMs = restartDelayMs(policy, failures);
      if (delayMs > 0) await clock.sleep(delayMs, stopping.signal).catch(() => undefined);
      if (stopping.signal.aborted) return;
      const startedMs = clock.elapsedMs();
      try {
        running = await part.start(stopping.signal);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (!(error instanceof AppError) || !error.retryable) throw error;
        failures += 1;
        failedStarts += 1;
        say(`${part.name} did not start (attempt ${failedStarts} of ${policy.giveUpAfter}): ${error.message}`);
        if (failedStarts >= policy.giveUpAfter) {
          throw startErrors.GAVE_UP({ name: part.name, times: failedStarts, reason: error.message }, { cause: error });
        }
        continue;
      }
      if (stopping.signal.aborted) return await running.stop();
      if (failures > 0) say(`${part.name} runs again.`);
      failedStarts = 0;
      first.resolve(running);
      const how = await running.exited;
      running = undefined;
      if (stopping.signal.aborted) return;
      failures = clock.elapsedMs() - startedMs >= policy.healthyAfterMs ? 1 : failures + 1;
      say(`${part.name} ended (${how}). Starting it again.`);
    }
  };

  const done = loop();
  done.catch((error) => first.reject(error));
  first.promise.catch(() => undefined);
  return {
    ready: first.promise,
    done,
    stop: async () => {
      stopping.abort(new Error(`${part.name} is being stopped`));
      await running?.stop();
      await done.catch(() => undefined);
    },
    kill: () => running?.kill(),
  };
}
