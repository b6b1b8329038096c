import { action, outcome } from '@callwright/plugin-sdk';
import { z } from 'zod';
import { slotSchema } from './slot-schema.ts';

export const book = action({
  title: 'Book an appointment',
  description: 'Books one free time of the calendar for a caller.',
  input: z.object({
    start: slotSchema.shape.start.describe('When it begins.'),
    durationMinutes: z.int().min(5).max(480).describe('How many minutes it takes.'),
    name: z.string().min(1).max(200).describe('Whom it is for.'),
    phone: z.e164().optional().describe('Where to call back.'),
    notes: z.string().max(2000).optional().describe('What else there is to know.'),
  }),
  output: slotSchema.extend({ bookingId: z.string().min(1).max(200).describe('The number of the booking.') }),
  // The host books under the key of this effect: told twice, it books once.
  idempotent: true,
  uses: ['calendar'],
  outcomes: { taken: 'The time is not free any more.' },
  run: async ({ start, durationMinutes, name, phone, notes }, { calendar }) => {
    const wanted = { start, durationMinutes, name, ...(phone !== undefined && { phone }), ...(notes !== undefined && { notes }) };
    const booked = await calendar.book(wanted);
    if (booked.type === 'taken') return outcome('taken', `${start} is not free any more.`);
    return { bookingId: booked.bookingId, start: booked.start, end: booked.end };
  },
});
