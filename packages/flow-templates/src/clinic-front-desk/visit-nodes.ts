import type { NodeSketches } from '../writing/write-flow.ts';
import { openingHours } from './opening-hours.ts';

export const visitNodes: NodeSketches = {
  when: {
    type: 'ask',
    name: 'When?',
    maxVisits: 4,
    config: {
      question: 'When would you like to come? Please give me a day and a time.',
      again: ['On which day, and at what time?', 'For example: next Tuesday at ten.'],
      expects: 'date-time',
      variable: 'start',
    },
    to: { answered: 'open', silent: 'gone', 'not-understood': 'person' },
  },
  open: {
    type: 'hours',
    name: 'Is the clinic open then?',
    config: { hours: openingHours, at: 'start' },
    to: { open: 'sure', closed: 'closed', holiday: 'holiday' },
  },
  closed: {
    type: 'say',
    name: 'Closed then',
    config: { text: 'We have no visiting hours on {{ weekday(start) }} at {{ asTime(start) }}. We open at eight on weekdays.' },
    to: { done: 'when' },
  },
  holiday: {
    type: 'say',
    name: 'A holiday',
    config: { text: '{{ asDate(start) }} is a holiday, and the clinic is closed.' },
    to: { done: 'when' },
  },
  sure: {
    type: 'ask',
    name: 'Is it all right?',
    config: {
      question: 'An appointment for {{ patientName }}, on {{ start }}. Shall I book that?',
      again: ['Shall I book {{ start }}? Please say yes or no.'],
      expects: 'yes-no',
      variable: 'isRight',
    },
    to: { answered: 'isright', silent: 'gone', 'not-understood': 'person' },
  },
  isright: {
    type: 'branch',
    name: 'Book it?',
    config: { branches: [{ port: 'book', when: 'isRight' }] },
    to: { book: 'book', otherwise: 'when' },
  },
  book: {
    type: 'plugin-action',
    name: 'Book',
    config: {
      plugin: 'calendar',
      action: 'book',
      input: { start: 'start', durationMinutes: '20.0', name: 'patientName' },
      output: { bookingId: 'bookingId' },
    },
    to: { succeeded: 'booked', refused: 'taken', failed: 'cannot' },
  },
  taken: {
    type: 'say',
    name: 'Not free',
    config: { text: 'I am sorry, that time is not free any more. Let us look for another.' },
    to: { done: 'when' },
  },
  booked: {
    type: 'note-outcome',
    name: 'Note the booking',
    config: { outcome: 'booked', values: { start: 'start', bookingId: 'bookingId' } },
    to: { done: 'saybooked' },
  },
  saybooked: {
    type: 'say',
    name: 'Booked',
    config: { text: 'It is booked: {{ start }}. Please bring your insurance card.' },
    to: { done: 'more' },
  },
  cannot: {
    type: 'say',
    name: 'Not done',
    config: { text: 'I am sorry, our system does not let me do that just now, so nothing has been changed.' },
    to: { done: 'person' },
  },
};
