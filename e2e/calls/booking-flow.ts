import { type Flow, flowSchema } from '@callwright/flow-schema';

const end = (text: string) => ({ type: 'end', config: { text } });
const ask = (question: string, expects: string, variable: string) => ({ type: 'ask', config: { question, expects, variable } });

/** The flow that a designer draws by hand in the other test: a name, a time, whether that is right, an appointment. */
export const bookingFlow: Flow = flowSchema.parse({
  schema: { flow: 1 },
  name: 'Workshop bookings',
  nodes: {
    nd_start: { type: 'start', config: {} },
    nd_hello: { type: 'say', config: { text: 'Good day and welcome to the workshop that repairs every car.' } },
    nd_name: ask('What is your name?', 'text', 'name'),
    nd_when: ask('When would you like to come?', 'date-time', 'appointment'),
    nd_sure: ask('{{ appointment }}. Is that right?', 'yes-no', 'isRight'),
    nd_book: {
      type: 'plugin-action',
      config: {
        plugin: 'calendar',
        action: 'book',
        input: { start: 'appointment', durationMinutes: '30', name: 'name' },
        output: { bookingId: 'bookingId' },
      },
    },
    nd_bye: end('You are booked for {{ appointment }}. Goodbye.'),
    nd_sorry: end('I am sorry, that did not work. Please call again.'),
  },
  edges: edges({
    start: { next: 'hello' },
    hello: { done: 'name' },
    name: { answered: 'when', silent: 'sorry', 'not-understood': 'sorry' },
    when: { answered: 'sure', silent: 'sorry', 'not-understood': 'sorry' },
    sure: { answered: 'book', silent: 'sorry', 'not-understood': 'sorry' },
    book: { succeeded: 'bye', refused: 'when', failed: 'sorry' },
  }),
  variables: {
    name: { type: 'text', privacy: 'personal' },
    appointment: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text' },
  },
  settings: { timeZone: 'Europe/Berlin' },
});

function edges(ways: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  const all = Object.entries(ways).flatMap(([from, ports]) => Object.entries(ports).map(([port, to]) => ({ from, port, to })));
  return Object.fromEntries(
    all.map(({ from, port, to }, index) => [`ed_${index}`, { from: { node: `nd_${from}`, port }, to: `nd_${to}` }]),
  );
}
