import { action, outcome } from '@callwright/plugin-sdk';
import { z } from 'zod';
import { slotSchema } from './slot-schema.ts';

/** More than a caller can be read, and enough for a model to choose from. */
const mostSlots = 20;

export const freeSlots = action({
  title: 'Find free times',
  description: 'The free times of the calendar between two days, earliest first.',
  input: z.object({
    service: z.string().min(1).max(200).optional().describe('What the appointment is for, when the calendar knows several things.'),
    from: z.iso.date().describe('The first day.'),
    to: z.iso.date().describe('The last day; it counts too.'),
    durationMinutes: z.int().min(5).max(480).describe('How long the appointment takes.'),
  }),
  output: z.object({ slots: z.array(slotSchema).max(mostSlots) }),
  idempotent: true,
  uses: ['calendar'],
  outcomes: { 'wrong-days': 'The last day is before the first.' },
  run: async ({ service, from, to, durationMinutes }, { calendar }) => {
    if (to < from) return outcome('wrong-days', `${to} is before ${from}.`);
    const { slots } = await calendar.freeSlots({ from, to, durationMinutes, limit: mostSlots, ...(service !== undefined && { service }) });
    return { slots };
  },
});
