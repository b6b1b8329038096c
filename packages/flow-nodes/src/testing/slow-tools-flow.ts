import { type Flow, flowSchema } from '@callwright/flow-schema';
import { buildFlow } from './build-flow.ts';

const config = { question: 'Anything else?', expects: 'yes-no', variable: 'wantsMore', retries: 1 };

/** Little but tools, one after the other, and handlers that take a call away from them and bring it back. */
export const slowToolsFlow: Flow = flowSchema.parse({
  ...buildFlow(
    {
      start: { type: 'start', to: { next: 'know' } },
      know: {
        type: 'set',
        config: {
          assignments: [
            { variable: 'start', to: '"2026-11-24T10:00"' },
            { variable: 'name', to: '"Ada"' },
          ],
        },
        to: { done: 'book', failed: 'bye' },
      },
      book: {
        type: 'plugin-action',
        config: { plugin: 'calendar', action: 'book', input: { start: 'start', name: 'name' }, output: { bookingId: 'bookingId' } },
        to: { succeeded: 'more', refused: 'more', failed: 'look' },
      },
      more: { type: 'ask', config, to: { answered: 'which', silent: 'look', 'not-understood': 'look' } },
      which: { type: 'branch', config: { branches: [{ port: 'more', when: 'wantsMore' }] }, to: { more: 'book', otherwise: 'look' } },
      look: {
        type: 'http-request',
        config: { url: 'https://example.com/', output: { name: 'name' } },
        to: { succeeded: 'talk', refused: 'talk', failed: 'talk' },
      },
      talk: {
        type: 'converse',
        config: {
          instructions: 'Book another time.',
          tools: [
            { type: 'action', plugin: 'calendar', action: 'book', output: { bookingId: 'bookingId' } },
            { type: 'exit', name: 'booked', description: 'It is booked.' },
          ],
        },
        to: { booked: 'book', silent: 'bye', 'too-long': 'bye', failed: 'more' },
      },
      bye: { type: 'end', config: { text: 'Goodbye.' } },
      help: {
        type: 'ask',
        config: { question: 'What can I do?', expects: 'text', variable: 'wish', retries: 0 },
        to: { answered: 'back', silent: 'back', 'not-understood': 'back' },
      },
      hold: { type: 'say', config: { text: 'One moment, please.', interruption: 'held' }, to: { done: 'back' } },
      back: { type: 'go-back' },
    },
    {
      start: { type: 'date-time' },
      name: { type: 'text' },
      bookingId: { type: 'text' },
      wantsMore: { type: 'yes-no' },
      wish: { type: 'text' },
    },
  ),
  handlers: {
    hd_help: { on: { type: 'intent', examples: ['help'] }, to: 'nd_help' },
    hd_hold: { on: { type: 'keypad', keys: '0' }, to: 'nd_hold' },
  },
});
