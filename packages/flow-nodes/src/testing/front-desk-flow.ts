import { buildFlow } from './build-flow.ts';

/** A conversation by a language model that books, writes, puts through, and takes messages. */
export const frontDeskFlow = buildFlow(
  {
    start: { type: 'start', to: { next: 'talk' } },
    talk: {
      type: 'converse',
      config: {
        instructions: 'Find out when the caller wants to come, and book it.',
        openingWords: 'The workshop, good day.',
        tools: [
          { type: 'action', plugin: 'calendar', action: 'book', output: { bookingId: 'bookingId' } },
          { type: 'exit', name: 'booked', description: 'It is booked.', needs: ['start'] },
          { type: 'exit', name: 'to-person', description: 'The caller wants a person.' },
        ],
        extracts: [{ name: 'start', description: 'When', variable: 'start' }],
      },
      to: { booked: 'tell', 'to-person': 'person', 'too-long': 'person', silent: 'bye', failed: 'person' },
    },
    tell: {
      type: 'send-message',
      config: { text: 'See you on {{ start }}.' },
      to: { sent: 'bye', refused: 'bye', failed: 'bye' },
    },
    person: {
      type: 'transfer',
      config: { number: '+12025550143', words: 'I will put you through.' },
      to: { answered: 'through', busy: 'mail', 'no-answer': 'mail', declined: 'mail', failed: 'mail' },
    },
    through: { type: 'end' },
    mail: {
      type: 'voicemail',
      config: { greeting: 'Nobody is free. Please leave a message.', words: 'message' },
      to: { left: 'bye', silent: 'bye', failed: 'bye' },
    },
    bye: { type: 'end', config: { text: 'Goodbye.' } },
  },
  { start: { type: 'date-time' }, bookingId: { type: 'text' }, message: { type: 'text', privacy: 'personal' } },
);
