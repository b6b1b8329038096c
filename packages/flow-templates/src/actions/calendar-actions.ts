import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What our own calendar plugin offers: see `plugins/calendar/`. */
export const freeSlots: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'free-slots',
  title: 'Find free times',
  description: 'The free times of the calendar between two days, earliest first.',
  input: {
    service: { type: 'text', title: 'What the appointment is for, when the calendar knows several things', isOptional: true },
    from: { type: 'date', title: 'The first day' },
    to: { type: 'date', title: 'The last day; it counts too' },
    durationMinutes: { type: 'number', title: 'How long the appointment takes' },
  },
  output: {
    slots: {
      type: 'list',
      of: { type: 'record', fields: { start: { type: 'date-time' }, end: { type: 'date-time' } } },
      title: 'Free times',
    },
  },
  isIdempotent: true,
  timeoutMs: 10_000,
});

export const bookAppointment: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book an appointment',
  description: 'Books one free time of the calendar for a caller.',
  input: {
    start: { type: 'date-time', title: 'When it begins' },
    durationMinutes: { type: 'number', title: 'How many minutes it takes' },
    name: { type: 'text', title: 'Whom it is for' },
    phone: { type: 'phone', title: 'Where to call back', isOptional: true },
    notes: { type: 'text', title: 'What else there is to know', isOptional: true },
  },
  output: {
    start: { type: 'date-time', title: 'When it begins' },
    end: { type: 'date-time', title: 'When it ends' },
    bookingId: { type: 'text', title: 'The number of the booking' },
  },
  isIdempotent: true,
  timeoutMs: 10_000,
});
