import type { ProbeResult } from '@callwright/http-server/create-probe';
import { type PartName, type Parts, partNames } from '../health/part.ts';
import type { PartStatus, SystemStatus } from './system-status.ts';

export interface RunningSystem {
  readonly version: string;
  /** When this process began to serve, as ISO text. */
  readonly startedAt: string;
}

/** What the parts' probes mean, for the people who look at the status page. */
export function describeSystem(running: RunningSystem, parts: Parts): SystemStatus {
  return { ...running, status: statusOf(parts), parts: partNames.map((name) => describePart(name, parts[name])) };
}

function statusOf(parts: Parts): SystemStatus['status'] {
  if (parts.database.outcome !== 'up') return 'down';
  return parts.runtime.outcome === 'up' ? 'ok' : 'degraded';
}

function describePart(name: PartName, { outcome, latencyMs }: ProbeResult): PartStatus {
  return { name, state: outcome === 'up' ? 'up' : 'down', detail: sentences[outcome], latencyMs };
}

const sentences = {
  up: 'It answers.',
  silent: 'It has not answered within a second.',
  failed: 'It cannot be reached.',
} as const satisfies Record<ProbeResult['outcome'], string>;
