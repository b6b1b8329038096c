import type { NodeType } from '@callwright/flow-nodes';
import type { Draw } from './draw.ts';
import { type AskedType, conditionOf, type Known, sayingOf } from './flow-words.ts';

/** What a node of the big flow is written from. */
export interface Writing {
  readonly draw: Draw;
  /** What is certainly set where the node stands. */
  readonly known: readonly Known[];
  /** Makes texts differ. */
  readonly number: number;
}

type Config = Readonly<Record<string, unknown>>;

/** The configuration of a node, with words and expressions as people write them. Whatever a call can do, some of these do. */
export function sketchNode(type: NodeType, writing: Writing): Config {
  return writers[type](writing);
}

export function askFor(type: AskedType, variable: string, { draw, known, number }: Writing): Config {
  const about = known.length === 0 ? '' : ` for {{ ${sayingOf(draw, known)} }}`;
  return {
    question: `Question ${number}: which ${type} is it${about}?`,
    again: [`Please say the ${type} again.`],
    expects: type,
    variable,
  };
}

const sms = { channel: 'sms', recipient: 'caller' } as const;
const workdays = [{ from: '09:00', to: '17:30' }];

const writers = {
  start: () => ({}),
  say: ({ number }) => ({ text: `This is what we say at place ${number} of the conversation.` }),
  ask: (writing) => askFor('text', 'words', writing),
  converse: ({ draw, known, number }) => ({
    instructions: `You help with matter ${number}. The caller said {{ ${sayingOf(draw, known)} }}. Find out what else is wanted.`,
    openingWords: 'What else can I do for you?',
    tools: [
      { type: 'action', plugin: 'calendar', action: 'book', input: { name: 'firstText' }, output: { bookingId: 'found' } },
      { type: 'exit', name: 'is-done', description: 'The caller has all that was wanted.', needs: ['wish'] },
    ],
    extracts: [{ name: 'wish', description: 'What the caller wants.', variable: 'words' }],
    avoid: 'Prices of others.',
  }),
  menu: ({ number }) => ({
    question: `Menu ${number}: for sales, press one; for help, press two.`,
    choices: [
      { value: 'sales', label: 'Sales', saidAs: ['buy something'], key: '1' },
      { value: 'help', label: 'Help', saidAs: ['support'], key: '2' },
    ],
  }),
  route: ({ number }) => ({
    question: `What is it about, at place ${number}?`,
    intents: [
      { name: 'book', examples: ['I would like a table', 'can I come on Friday'] },
      { name: 'cancel', examples: ['I cannot come', 'please cancel it'] },
    ],
    variable: 'words',
  }),
  branch: ({ draw, known }) => ({ branches: [{ port: 'holds', when: conditionOf(draw, known) }] }),
  set: ({ draw, known }) => ({
    assignments: [
      { variable: 'secondNumber', to: 'secondNumber + 1.0' },
      {
        variable: 'secondYesNo',
        to: conditionOf(
          draw,
          known.filter(({ type }) => !['text', 'phone', 'email'].includes(type)),
        ),
      },
    ],
  }),
  hours: () => ({
    hours: {
      week: { monday: workdays, tuesday: workdays, wednesday: workdays, thursday: workdays, friday: workdays, saturday: [], sunday: [] },
      days: [{ date: '12-25', name: 'Christmas', spans: [] }],
    },
    at: 'firstDateTime',
  }),
  split: () => ({
    ways: [
      { port: 'old', percent: 80 },
      { port: 'new', percent: 20 },
    ],
    by: 'call',
  }),
  'plugin-action': () => ({
    plugin: 'calendar',
    action: 'book',
    input: { start: 'firstDateTime', name: 'firstText' },
    output: { bookingId: 'found' },
  }),
  code: () => ({
    source: 'return { sum: input.a + input.b };',
    input: { a: 'firstNumber', b: 'secondNumber + 1.0' },
    output: { sum: 'secondNumber' },
  }),
  'http-request': ({ number }) => ({
    method: 'POST',
    url: `https://api.example.com/orders/${number}?size={{ firstChoice }}`,
    sends: 'fields',
    fields: { name: 'firstText', guests: 'firstNumber' },
    output: { 'order.id': 'found' },
  }),
  'send-message': ({ draw, known }) => ({ ...sms, text: `Thank you. You told us {{ ${sayingOf(draw, known)} }}.` }),
  'collect-payment': ({ number }) => ({
    pays: 'expression',
    amountFrom: 'firstMoney',
    description: `Order ${number} of {{ firstText }}`,
    ...sms,
    payment: 'found',
  }),
  wait: () => ({ forMs: 3_000, sound: 'music' }),
  'press-keys': () => ({ keys: '1w204#' }),
  recording: ({ draw }) => ({ recording: draw.one(['on', 'paused', 'off']) }),
  'note-outcome': ({ number }) => ({ outcome: `outcome-${number % 12}`, values: { guests: 'firstNumber', when: 'firstDateTime' } }),
  'sub-flow': () => ({
    flow: 'confirm',
    inputs: { what: 'firstChoice == "large" ? "a large one" : "another one"' },
    outputs: { isRight: 'secondYesNo' },
    outcomes: ['confirmed'],
  }),
  transfer: ({ draw, known }) => ({
    mode: 'warm',
    number: '+12025550143',
    words: 'I am putting you through.',
    briefing: `Somebody who said {{ ${sayingOf(draw, known)} }}.`,
  }),
  voicemail: () => ({ greeting: 'Please speak after the tone, {{ firstText }}.', words: 'words' }),
  'go-back': () => ({}),
  end: ({ number }) => ({ text: `Goodbye from place ${number}.`, outcome: `ended-${number % 12}` }),
} as const satisfies Readonly<Record<NodeType, (writing: Writing) => Config>>;
