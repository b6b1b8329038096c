import { type KeepRunningOptions, type KeptPart, keepRunning, type Part, type RunningPart } from './keep-running.ts';

/** Holds the parts of a running Callwright: starts them one by one, stops them in the reverse order. */
export interface Supervisor {
  keep<Running extends RunningPart>(part: Part<Running>): KeptPart<Running>;
  /** Rejects when a part cannot be kept running. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
  /** Does not wait for anything to be finished. */
  killAll(): void;
}

export function createSupervisor(options: KeepRunningOptions): Supervisor {
  const parts: KeptPart<RunningPart>[] = [];
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined);
  let stopping = false;
  return {
    keep: (part) => {
      if (stopping) throw new Error(`${part.name} was to be started while everything is being stopped`);
      const kept = keepRunning(part, options);
      parts.push(kept);
      kept.done.catch((error) => failed.reject(error));
      return kept;
    },
    failed: failed.promise,
    stop: async () => {
      stopping = true;
      for (const part of parts.toReversed()) await part.stop();
    },
    killAll: () => {
      for (const part of parts) part.kill();
    },
  };
}
