import type { NodeType } from '../catalog.ts';
import type { DraftConfig } from '../node-presentation.ts';

const asking = {
  question: 'How many will you be?',
  again: ['How many people, please?', 'Say a number from one to eight.'],
  retries: 3,
  patienceMs: 8_000,
  interruption: 'on-words',
};

const recipient = { channel: 'email', recipient: 'address', address: 'ada@example.com', addressFrom: 'words' };

/** Of every kind of node a sound configuration with every field in it. */
export const richConfigs = {
  start: {},
  say: { text: 'Good day.', variants: ['Hello.', 'Welcome.'], audio: 'welcome.wav', interruption: 'held' },
  ask: {
    ...asking,
    expects: 'number',
    variable: 'guests',
    min: 1,
    max: 20,
    minDigits: 1,
    maxDigits: 2,
    currency: 'EUR',
    keypad: true,
    confirm: '{{ answer }}, is that right?',
    valid: 'answer <= 8.0',
    invalid: '{{ answer }} are too many. How many will you be?',
  },
  menu: {
    ...asking,
    choices: [
      { value: 'sales', label: 'Sales', saidAs: ['buy something'], key: '1' },
      { value: 'support', label: 'Support', saidAs: [], key: '2' },
    ],
  },
  route: {
    ...asking,
    intents: [
      { name: 'book', examples: ['I would like a table'] },
      { name: 'cancel', examples: ['I cannot come'] },
    ],
    variable: 'words',
  },
  branch: {
    branches: [
      { port: 'many', when: 'guests > 8.0' },
      { port: 'few', when: 'guests > 0.0' },
    ],
  },
  set: {
    assignments: [
      { variable: 'guests', to: 'guests + 1.0' },
      { variable: 'words', to: '"none"' },
    ],
  },
  hours: {
    hours: {
      week: {
        monday: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
        tuesday: [],
        wednesday: [],
        thursday: [],
        friday: [{ from: '20:00', to: '02:00' }],
        saturday: [],
        sunday: [],
      },
      days: [
        { date: '12-25', name: 'Christmas', spans: [] },
        { date: '2026-12-24', name: 'Christmas Eve', spans: [{ from: '09:00', to: '12:00' }] },
      ],
    },
    at: 'start',
  },
  split: {
    ways: [
      { port: 'old', percent: 80 },
      { port: 'new', percent: 20 },
    ],
    by: 'call',
  },
  wait: { forMs: 3_000, sound: 'music' },
  'press-keys': { keys: '1w204#' },
  recording: { recording: 'off' },
  'note-outcome': { outcome: 'booked', values: { guests: 'guests' } },
  converse: {
    instructions: 'Find out how many will come, and when.',
    openingWords: 'How can I help you?',
    tools: [
      { type: 'action', plugin: 'calendar', action: 'book', input: { name: 'words' }, output: { bookingId: 'bookingId' } },
      { type: 'exit', name: 'to-person', description: 'The caller wants to talk to somebody.', needs: ['guests'] },
    ],
    extracts: [{ name: 'guests', description: 'How many will come.', variable: 'guests' }],
    avoid: 'Prices of others.',
    whenAskedIfMachine: 'I am the assistant of the house.',
    longestAnswerWords: 40,
    longestTurns: 20,
    longestMs: 300_000,
    patienceMs: 8_000,
    silences: 1,
    interruption: 'held',
  },
  code: { source: 'return { guests: input.guests + 1 };', input: { guests: 'guests' }, output: { guests: 'guests' }, timeoutMs: 500 },
  'http-request': {
    method: 'POST',
    url: 'https://api.example.com/bookings',
    headers: { Accept: 'application/json' },
    sends: 'fields',
    fields: { guests: 'guests' },
    body: '{}',
    repeats: 'never',
    timeoutMs: 5_000,
    output: { 'booking.id': 'bookingId' },
  },
  'send-message': { ...recipient, subject: 'Your table', text: 'See you then.' },
  'collect-payment': {
    pays: 'amount',
    amount: 'EUR 12.50',
    amountFrom: 'words',
    description: 'A table',
    ...recipient,
    words: 'I have sent you a link.',
    meanwhile: 'I am still here.',
    everyMs: 30_000,
    waitMs: 300_000,
    payment: 'bookingId',
  },
  'sub-flow': { flow: 'Confirm', inputs: { guests: 'guests' }, outputs: {}, outcomes: ['done', 'well-confirmed'] },
  transfer: {
    mode: 'warm',
    destination: 'number',
    number: '+12025550143',
    numberFrom: 'words',
    words: 'I am putting you through.',
    briefing: 'Somebody would like a table.',
    timeoutMs: 20_000,
  },
  voicemail: { greeting: 'Please speak.', longestMs: 60_000, silenceMs: 3_000, recording: 'bookingId', words: 'words' },
  'plugin-action': { plugin: 'calendar', action: 'book', input: { start: 'start', name: 'words' }, output: { bookingId: 'bookingId' } },
  'go-back': {},
  end: { text: 'Goodbye.', outcome: 'booked' },
} as const satisfies Readonly<Record<NodeType, DraftConfig>>;

/** The variables that they speak of. */
export const richVariables = {
  guests: { type: 'number' },
  words: { type: 'text' },
  start: { type: 'date-time' },
  bookingId: { type: 'text' },
} as const;
