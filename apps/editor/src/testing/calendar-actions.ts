import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a calendar offers to flows. */
export const calendarActions: ActionSignature[] = [
  actionSignatureSchema.parse({
    plugin: 'calendar',
    action: 'book',
    title: 'Book an appointment',
    input: {
      start: { type: 'date-time', title: 'Start' },
      durationMinutes: { type: 'number', title: 'Duration in minutes' },
      name: { type: 'text', title: 'Name' },
      phone: { type: 'text', title: 'Phone', isOptional: true },
    },
    output: { bookingId: { type: 'text', title: 'Number of the booking' } },
    isIdempotent: true,
    timeoutMs: 5_000,
  }),
  actionSignatureSchema.parse({
    plugin: 'calendar',
    action: 'cancel',
    title: 'Cancel an appointment',
    input: { bookingId: { type: 'text', title: 'Number of the booking' } },
    output: {},
    isIdempotent: true,
    timeoutMs: 5_000,
  }),
];
