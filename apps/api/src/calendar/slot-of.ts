import type { Slot } from '@callwright/plugin-sdk/host-api';
import type { Span } from './opening-hours.ts';
import type { Zone } from './zone.ts';

/** A span as plugins see it: in the offset that the workspace's clocks have then. */
export function slotOf({ startMs, endMs }: Span, zone: Zone): Slot {
  return { start: zone.isoOf(startMs), end: zone.isoOf(endMs) };
}
