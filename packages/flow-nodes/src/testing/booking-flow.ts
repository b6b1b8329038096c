import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';
import { buildFlow } from './build-flow.ts';

/** What the calendar plugin offers to a flow. */
export const bookAction: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book an appointment',
  input: { start: { type: 'date-time', title: 'Start' }, name: { type: 'text', title: 'Name' } },
  output: { bookingId: { type: 'text', title: 'Number of the booking' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

/** The thinnest flow that does something: asks for a name and a time, asks whether that is right, books, says goodbye. */
export const bookingFlow = buildFlow(
  {
    start: { type: 'start', to: { next: 'hello' } },
    hello: { type: 'say', config: { text: 'Good day, this is the workshop.' }, to: { done: 'name' } },
    name: {
      type: 'ask',
      config: { question: 'What is your name?', expects: 'text', variable: 'name' },
      to: { answered: 'when', silent: 'sorry', 'not-understood': 'sorry' },
    },
    when: {
      type: 'ask',
      config: {
        question: 'When would you like to come, {{ name }}?',
        again: ['On which day, and at what time?'],
        expects: 'date-time',
        variable: 'start',
      },
      to: { answered: 'sure', silent: 'sorry', 'not-understood': 'sorry' },
    },
    sure: {
      type: 'ask',
      config: { question: '{{ start }}. Is that right?', expects: 'yes-no', variable: 'isRight' },
      to: { answered: 'book', silent: 'sorry', 'not-understood': 'sorry' },
    },
    book: {
      type: 'plugin-action',
      config: { plugin: 'calendar', action: 'book', input: { start: 'start', name: 'name' }, output: { bookingId: 'bookingId' } },
      to: { succeeded: 'bye', refused: 'when', failed: 'sorry' },
    },
    bye: { type: 'end', config: { text: 'You are booked for {{ start }}. Goodbye.' } },
    sorry: { type: 'end', config: { text: 'I am sorry, that did not work. Please call again.' } },
  },
  {
    name: { type: 'text', privacy: 'personal' },
    start: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text', privacy: 'personal' },
  },
);
