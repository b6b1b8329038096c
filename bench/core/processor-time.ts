import { median } from '../figure.ts';

export interface Times {
  /** On the processor: of the thread that works, whatever else the machine does meanwhile. */
  readonly processorMs: number;
  readonly clockMs: number;
}

/** How long some work takes. */
export function timesOf(work: () => void): Times {
  const startedMs = performance.now();
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return { processorMs: (user + system) / 1_000, clockMs: performance.now() - startedMs };
}

export function medianOf(times: readonly Times[]): Times {
  return { processorMs: median(times.map(({ processorMs }) => processorMs)), clockMs: median(times.map(({ clockMs }) => clockMs)) };
}
