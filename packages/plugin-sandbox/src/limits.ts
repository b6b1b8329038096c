/** What one action, one isolate and one host may use. */
export interface Limits {
  /** Per action, over all its entries into the guest. */
  readonly cpuMs: number;
  /** Beyond an action's own time, until its host is killed. */
  readonly graceMs: number;
  readonly isolateHeapMb: number;
  readonly hostRssMb: number;
  readonly argumentChars: number;
  readonly resultChars: number;
  readonly bundleChars: number;
  readonly hostCalls: number;
  readonly fetchesAtOnce: number;
  readonly fetchBodyBytes: number;
  readonly logLines: number;
  readonly logLineChars: number;
  /** Idle isolates beyond this are given up, the one used longest ago first. */
  readonly isolatesPerHost: number;
}

export const defaultLimits: Limits = {
  cpuMs: 250,
  graceMs: 500,
  isolateHeapMb: 32,
  hostRssMb: 400,
  argumentChars: 64 * 1024,
  resultChars: 256 * 1024,
  bundleChars: 2 * 1024 * 1024,
  hostCalls: 100,
  fetchesAtOnce: 5,
  fetchBodyBytes: 1024 * 1024,
  logLines: 200,
  logLineChars: 2048,
  isolatesPerHost: 300,
};
