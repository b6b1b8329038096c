import { compile, type Program, type Simulation, simulate } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { type Flow, flowSchema, type WorldScript } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';

const startedAt = '2026-11-23T09:00:00Z';
const plugins = { 'calendar.book': [{ type: 'succeeded' as const, output: { bookingId: 'B7-2041' } }] };

/** A whole call of the booking flow: every question is answered, the last after it was heard wrong. */
export function bookingCall(): { readonly program: Program; readonly call: Simulation } {
  const program = programOf(bookingFlow);
  const call = simulate({ program, understand, startedAt, caller: '+12025550143', world: { plugins } });
  call.says('My name is Ada Lovelace');
  call.breaksIn('Next Tuesday at half past nine please');
  call.staysSilent();
  call.says('Yes, that is right');
  return { program, call };
}

/** A conversation that a model holds, with a tool that books. */
export const talkFlow = flowSchema.parse({
  schema: { flow: 2 },
  name: 'Front desk',
  nodes: {
    nd_start: { type: 'start', config: {} },
    nd_talk: {
      type: 'converse',
      config: {
        instructions:
          'You answer the telephone of a workshop for bicycles in Ghent. Callers want to bring a bicycle, to ask what a repair costs, or to know whether theirs is ready. ' +
          'It is open from Monday to Friday from nine to half past five. A check costs EUR 45, a new chain EUR 30, brakes EUR 25 a wheel.',
        openingWords: 'Good day, this is the workshop. What can I do for you?',
        tools: [
          { type: 'action', plugin: 'calendar', action: 'book', input: {}, output: { bookingId: 'bookingId' } },
          { type: 'exit', name: 'is-done', description: 'The caller has all that was wanted.', needs: [] },
          { type: 'exit', name: 'to-person', description: 'The caller wants to talk to somebody.', needs: [] },
        ],
        extracts: [
          { name: 'name', description: 'The name of the caller.', variable: 'name' },
          { name: 'start', description: 'When the bicycle is brought.', variable: 'start' },
        ],
        avoid: 'What other workshops charge.',
        longestTurns: 200,
        longestMs: 3_600_000,
      },
    },
    nd_bye: { type: 'end', config: { text: 'See you. Goodbye.' } },
    nd_person: { type: 'transfer', config: { number: '+12025550144', words: 'I am putting you through.' } },
    nd_sorry: { type: 'end', config: { text: 'I am sorry, please call again.' } },
  },
  edges: Object.fromEntries(
    [
      ['nd_start', 'next', 'nd_talk'],
      ['nd_talk', 'is-done', 'nd_bye'],
      ['nd_talk', 'to-person', 'nd_person'],
      ...['too-long', 'silent', 'failed'].map((port) => ['nd_talk', port, 'nd_sorry']),
      ...['answered', 'busy', 'no-answer', 'declined', 'failed'].map((port) => ['nd_person', port, 'nd_sorry']),
    ].map(([node, port, to], at) => [`ed_${at}`, { from: { node, port }, to }]),
  ),
  variables: {
    name: { type: 'text', privacy: 'personal' },
    start: { type: 'date-time' },
    bookingId: { type: 'text', privacy: 'personal' },
  },
  settings: { timeZone: 'Europe/Brussels', persona: { name: 'Robin' } },
});

/** A call in that conversation, with what the model says or has done, turn by turn. */
export function talkCall(
  responses: WorldScript['responses'],
  flow: Flow = talkFlow,
): { readonly program: Program; readonly call: Simulation } {
  const program = programOf(flow);
  return { program, call: simulate({ program, understand, startedAt, caller: '+12025550143', world: { plugins, responses } }) };
}

function programOf(flow: Flow): Program {
  const { program, diagnostics } = compile(flow, catalog, { actions: [bookAction] });
  if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return program;
}
