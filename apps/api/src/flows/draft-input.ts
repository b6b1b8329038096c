import { flowSchema } from '@callwright/flow-schema';
import { timeZoneSchema } from '../trpc/time-zone.ts';

/** A draft as an editor sends it. The language of flows knows no zones: here is where its own is looked at, before a call needs it. */
export const draftInput = flowSchema.superRefine(({ settings }, context) => {
  const { error } = timeZoneSchema.safeParse(settings.timeZone);
  for (const { message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: ['settings', 'timeZone'], message });
});
