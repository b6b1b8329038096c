import { type ActionSignature, actionSignatureSchema, type Flow, flowSchema, type Variable } from '@callwright/flow-schema';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';

/** A flow, and what it was published with. */
export interface TestFlow {
  readonly flow: Flow;
  readonly actions: readonly ActionSignature[];
  readonly plugins: readonly PublishedPlugin[];
}

interface NodeSketch {
  readonly type: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly to?: Readonly<Record<string, string>>;
}

type Sketches = Readonly<Record<string, NodeSketch>>;

const timeZone = 'Europe/Berlin';

/** Says hello, asks one question, and says goodbye. */
export function greetingFlow(question = 'What can I do for you?'): TestFlow {
  return {
    flow: flowOf(
      {
        start: { type: 'start', to: { next: 'wish' } },
        wish: { type: 'ask', config: { question, expects: 'text', variable: 'wish' }, to: ask('bye') },
        bye: { type: 'end', config: { text: 'Thank you. Goodbye.' } },
        sorry: { type: 'end', config: { text: 'I am sorry. Goodbye.' } },
      },
      { wish: { type: 'text' } },
    ),
    actions: [],
    plugins: [],
  };
}

const bookAction: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book an appointment',
  input: {
    start: { type: 'date-time', title: 'Start' },
    durationMinutes: { type: 'number', title: 'Duration' },
    name: { type: 'text', title: 'Name' },
  },
  output: { bookingId: { type: 'text', title: 'Number' }, start: { type: 'date-time', title: 'Start' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

/** Asks for a name and a time, asks whether that is right, and books. */
export function bookingFlow(calendar: PublishedPlugin): TestFlow {
  const input = { start: 'start', durationMinutes: '30', name: 'name' };
  const output = { bookingId: 'bookingId', start: 'start' };
  return {
    flow: flowOf(
      {
        start: { type: 'start', to: { next: 'name' } },
        name: { type: 'ask', config: { question: 'Good day. What is your name?', expects: 'text', variable: 'name' }, to: ask('when') },
        when: {
          type: 'ask',
          config: { question: 'When would you like to come?', expects: 'date-time', variable: 'start' },
          to: ask('sure'),
        },
        sure: { type: 'ask', config: { question: '{{ start }}. Is that right?', expects: 'yes-no', variable: 'isRight' }, to: ask('book') },
        book: {
          type: 'plugin-action',
          config: { plugin: 'calendar', action: 'book', input, output },
          to: { succeeded: 'bye', refused: 'when', failed: 'sorry' },
        },
        bye: { type: 'end', config: { text: 'You are booked for {{ start }}. Goodbye.' } },
        sorry: { type: 'end', config: { text: 'I am sorry, that did not work.' } },
      },
      {
        name: { type: 'text', privacy: 'personal' },
        start: { type: 'date-time' },
        isRight: { type: 'yes-no' },
        bookingId: { type: 'text' },
      },
    ),
    actions: [bookAction],
    plugins: [calendar],
  };
}

/** Has a plugin act, and says by which port it left. */
export function actingFlow(plugin: PublishedPlugin, { isIdempotent = true, timeoutMs = 3_000 } = {}): TestFlow {
  const { id } = plugin.manifest;
  const signature = { plugin: id, action: 'act', title: 'Act', input: {}, output: {}, isIdempotent, timeoutMs };
  return {
    flow: flowOf({
      start: { type: 'start', to: { next: 'hello' } },
      hello: { type: 'say', config: { text: 'One moment.' }, to: { done: 'act' } },
      act: {
        type: 'plugin-action',
        config: { plugin: id, action: 'act' },
        to: { succeeded: 'done', refused: 'refused', failed: 'failed' },
      },
      done: { type: 'end', config: { text: 'It is done.' } },
      refused: { type: 'end', config: { text: 'It was refused.' } },
      failed: { type: 'end', config: { text: 'It has failed.' } },
    }),
    actions: [actionSignatureSchema.parse(signature)],
    plugins: [plugin],
  };
}

function ask(next: string): Record<string, string> {
  return { answered: next, silent: 'sorry', 'not-understood': 'sorry' };
}

function flowOf(nodes: Sketches, variables: Readonly<Record<string, Partial<Variable>>> = {}): Flow {
  const ends = Object.entries(nodes).flatMap(([id, { to = {} }]) => Object.entries(to).map(([port, target]) => ({ id, port, target })));
  return flowSchema.parse({
    schema: { flow: 1 },
    name: 'Test',
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, { type, config = {} }]) => [`nd_${id}`, { type, config }])),
    edges: Object.fromEntries(
      ends.map(({ id, port, target }, index) => [`ed_${index}`, { from: { node: `nd_${id}`, port }, to: `nd_${target}` }]),
    ),
    variables,
    settings: { timeZone },
  });
}
