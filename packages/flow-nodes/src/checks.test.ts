import { describe, expect, it } from 'vitest';
import type { NodeType } from './catalog.ts';
import { flowAround, problemsOf } from './testing/drive.ts';

const variables = {
  guests: { type: 'number' },
  words: { type: 'text' },
  start: { type: 'date-time' },
} as const;
const ask = { question: '?', expects: 'number', variable: 'guests' };
const choice = { value: 'a', label: 'A', key: '1' };
const week = { monday: [{ from: '09:00', to: '12:00' }] };

type Row = readonly [type: NodeType, what: string, config: Readonly<Record<string, unknown>>, field: string, message: string];
const rows: readonly Row[] = [
  ['ask', 'no question', { ...ask, question: '' }, 'question', 'Write the question.'],
  ['ask', 'no such variable', { ...ask, variable: 'gone' }, 'variable', 'There is no variable "gone". Add it, or choose another.'],
  [
    'ask',
    'another type',
    { ...ask, expects: 'digits' },
    'variable',
    '"guests" holds number, and the answer is text. Choose another variable.',
  ],
  [
    'ask',
    'bounds that cross',
    { ...ask, min: 3, max: 2 },
    'max',
    'No number is at least 3 and at most 2. Make the most larger, or the least smaller.',
  ],
  [
    'ask',
    'too few digits',
    { ...ask, expects: 'digits', variable: 'words', minDigits: 4, maxDigits: 3 },
    'maxDigits',
    'There cannot be at least 4 and at most 3 digits. Change one of them.',
  ],
  ['ask', 'no currency', { ...ask, currency: 'euro' }, 'currency', 'Expected the three letters of a currency, such as EUR.'],
  [
    'ask',
    'words that are never said',
    { ...ask, invalid: 'No.' },
    'invalid',
    'These words are never said, because every answer is taken. Say what must hold of the answer, or remove them.',
  ],
  [
    'say',
    'words beside a recording',
    { text: 'a', variants: ['b'], audio: 'a.wav' },
    'variants',
    'The recording "a.wav" says the same every time, so other words are never said. Remove them, or the recording.',
  ],
  ['menu', 'nothing to choose', { question: '?', choices: [] }, 'choices', 'Add something to choose from.'],
  [
    'menu',
    'a value twice',
    { question: '?', choices: [choice, { ...choice, key: '2' }] },
    'choices.1.value',
    '"a" is there twice. Give one of them another name, or remove it.',
  ],
  [
    'menu',
    'a key twice',
    { question: '?', choices: [choice, { ...choice, value: 'b' }] },
    'choices.1.key',
    'The key 1 stands for another choice already. Choose another key.',
  ],
  [
    'menu',
    'a name of another port',
    { question: '?', choices: [{ ...choice, value: 'silent' }] },
    'choices.0.value',
    '"silent" is the name of another way out of this node. Choose another name.',
  ],
  [
    'menu',
    'the name of the last way out',
    { question: '?', choices: [{ ...choice, value: 'too-often' }] },
    'choices.0.value',
    '"too-often" is the name of another way out of this node. Choose another name.',
  ],
  [
    'route',
    'words that mean two things',
    {
      question: '?',
      intents: [
        { name: 'a', examples: ['Hi there'] },
        { name: 'b', examples: ['hi there '] },
      ],
    },
    'intents.1.examples.0',
    '"hi there " is an example of "a", too. Remove it from one of them.',
  ],
  [
    'route',
    'words in a number',
    { question: '?', intents: [{ name: 'a', examples: ['x'] }], variable: 'guests' },
    'variable',
    '"guests" holds number, and this is text. Choose another variable.',
  ],
  ['branch', 'no condition', { branches: [] }, 'branches', 'Add a condition.'],
  [
    'branch',
    'a port twice',
    {
      branches: [
        { port: 'a', when: 'true' },
        { port: 'a', when: 'true' },
      ],
    },
    'branches.1.port',
    '"a" is there twice. Give one of them another name, or remove it.',
  ],
  [
    'branch',
    'a strange port',
    { branches: [{ port: 'A way', when: 'true' }] },
    'branches.0.port',
    'Expected a name like well-booked: small letters, digits and hyphens, beginning with a letter.',
  ],
  [
    'set',
    'no such variable',
    { assignments: [{ variable: 'gone', to: '1' }] },
    'assignments.0.variable',
    'There is no variable "gone". Add it, or choose another.',
  ],
  [
    'set',
    'a variable twice',
    {
      assignments: [
        { variable: 'guests', to: '1' },
        { variable: 'guests', to: '2' },
      ],
    },
    'assignments.1.variable',
    '"guests" is set twice here. Remove one of the lines.',
  ],
  ['hours', 'never open', { hours: { week: {} } }, 'hours', 'It is never open. Say from when to when it is open.'],
  [
    'hours',
    'spans that overlap',
    { hours: { week: { monday: [...(week.monday ?? []), { from: '11:00', to: '13:00' }] } } },
    'hours.week.monday.1',
    '11:00 to 13:00 and 09:00 to 12:00 overlap. Make one of them of both, or change one.',
  ],
  [
    'hours',
    'a day twice',
    { hours: { week, days: [{ date: '12-25' }, { date: '12-25' }] } },
    'hours.days.1.date',
    '12-25 is there twice. Put all of its hours into one line.',
  ],
  [
    'hours',
    'no day',
    { hours: { week, days: [{ date: 'Christmas' }] } },
    'hours.days.0.date',
    'Expected a day like 2026-12-24, or 12-24 for every year.',
  ],
  ['hours', 'another type', { hours: { week }, at: 'words' }, 'at', '"words" holds text, and this is date-time. Choose another variable.'],
  ['split', 'too few calls', { ways: [{ port: 'a', percent: 90 }] }, 'ways', 'The ways add up to 90 of a hundred calls. Make it 100.'],
  ['wait', 'no time at all', { forMs: 0 }, 'forMs', 'Wait for a tenth of a second at least.'],
  ['press-keys', 'no keys', { keys: '' }, 'keys', 'Write the keys.'],
  ['press-keys', 'a letter that is no key', { keys: '1x' }, 'keys', 'Expected keys like 1w204#: digits, *, #, A to D, and w for a pause.'],
  [
    'note-outcome',
    'no name',
    { outcome: '' },
    'outcome',
    'Expected a name like well-booked: small letters, digits and hyphens, beginning with a letter.',
  ],
];

describe('what is wrong with a node', () => {
  it.each(rows)('%s: %s', (type, _what, config, field, message) => {
    expect(problemsOf(flowAround(type, config, variables))).toEqual([[field, message]]);
  });

  it('is nothing in nodes that are in order', () => {
    const sound = [
      ['ask', { ...ask, valid: 'answer > 0.0', invalid: 'No.' }],
      ['hours', { hours: { week }, at: 'start' }],
      ['set', { assignments: [{ variable: 'guests', to: '1' }] }],
    ] as const;
    expect(sound.flatMap(([type, config]) => problemsOf(flowAround(type, config, variables)))).toEqual([]);
  });

  it('is a time zone that there is not, where hours count', () => {
    const flow = flowAround('hours', { hours: { week } });
    const nowhere = { ...flow, settings: { ...flow.settings, timeZone: 'Europe/Nowhere' } };
    expect(problemsOf(nowhere)).toEqual([
      ['hours', 'There is no time zone "Europe/Nowhere". Choose the time zone of the flow in its settings.'],
    ]);
  });
});
