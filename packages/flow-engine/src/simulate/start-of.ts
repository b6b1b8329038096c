import type { EventOf, Values } from '@callwright/flow-schema';
import type { Program } from '../program.ts';

export interface CallStart {
  readonly program: Program;
  /** The instant the call begins. */
  readonly startedAt?: string;
  readonly variables?: Values;
  /** The caller's number, when it is shown. */
  readonly caller?: string;
  readonly seed?: number;
}

const startedAtUnlessSaid = '2026-11-23T09:00:00Z';

/** How a simulated call begins. */
export function startOf({
  program,
  startedAt = startedAtUnlessSaid,
  variables = {},
  caller,
  seed = 1,
}: CallStart): EventOf<'call.started'> {
  const { timeZone } = program.settings;
  const shown = caller === undefined ? {} : { caller };
  return { type: 'call.started', at: 0, startedAt, timeZone, seed, engine: '1', variables: { ...variables }, ...shown };
}
