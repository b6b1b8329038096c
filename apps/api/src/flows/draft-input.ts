import { catalog } from '@callwright/flow-nodes';
import { type Flow, readFlow } from '@callwright/flow-schema';
import { z } from 'zod';
import { timeZoneSchema } from '../trpc/time-zone.ts';

/** A draft as an editor sends it, perhaps one that is older than this api. */
export const draftInput = z.custom<Flow>().transform((sent, context): Flow => {
  const reading = readFlow(sent, catalog);
  if ('diagnostics' in reading) {
    for (const { message } of reading.diagnostics) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  // The language of flows knows no zones: here is where its own is looked at, before a call needs it.
  const { error } = timeZoneSchema.safeParse(reading.flow.settings.timeZone);
  for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: ['settings', 'timeZone'], message });
  return reading.flow;
});
