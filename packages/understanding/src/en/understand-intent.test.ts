import { handlerIdSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { heard, nothingIn, type Rows, saturday } from '../testing/heard.ts';
import { understand } from '../understand.ts';

const expectation = {
  type: 'intent',
  intents: [
    {
      name: 'book',
      examples: ['I want to book a table', 'do you have a table free', 'reserve a table for two', 'can we eat at your place tonight'],
    },
    { name: 'change-booking', examples: ['I need to change my reservation', 'can we come later', 'make it one more person'] },
    { name: 'cancel', examples: ['cancel my table', 'we are not coming', 'please cancel the reservation'] },
    { name: 'menu', examples: ['what is on the menu', 'do you have vegan food', 'is there anything for children'] },
  ],
} as const;
const intents = { ...expectation, intents: expectation.intents.map(({ name, examples }) => ({ name, examples: [...examples] })) };

const rows: Rows<string> = [
  ['I want to book a table', 'book'],
  ["I'd like to reserve a table for four on Friday", 'book'],
  ['um hi yeah can I book a table', 'book'],
  ['is there a table free tomorrow night', 'book'],
  ['make a booking', 'book'],
  ['I have to change my reservation', 'change-booking'],
  ['could we move our reservation to eight', 'change-booking'],
  ['change booking', 'change-booking'],
  ['cancel', 'cancel'],
  ["we're not coming tonight", 'cancel'],
  ['I must cancel my reservation', 'cancel'],
  ['cansel my reservation', 'cancel'],
  ["I don't want to cancel, I want to change my reservation", 'change-booking'],
  ['I want to cancel, no wait, I want to change my reservation', 'change-booking'],
  ['have you got vegan dishes on the menu', 'menu'],
  ['what vegan food do you have', 'menu'],
  ...nothingIn('|hello|yes|um|I have a question|the weather is nice|seven|thank you'),
];

describe('an intent', () => {
  it.each(rows)('"%s" is %s', (words, value) => {
    expect(heard(words, intents)).toBe(value);
  });
});

const person = handlerIdSchema.parse('hd_person');
const hours = handlerIdSchema.parse('hd_hours');
const context = {
  ...saturday,
  handlers: [
    { handler: person, examples: ['I want to speak to a person', 'give me an agent', 'operator'] },
    { handler: hours, examples: ['when are you open', 'what are your opening hours'] },
  ],
};

describe('what a caller wants beside what was asked', () => {
  it.each([
    ['can I talk to a human', { type: 'yes-no' }, person],
    ['operator', { type: 'digits', min: 4, max: 4 }, person],
    ['when do you open', { type: 'date-time' }, hours],
    ['what are your opening hours please', { type: 'name' }, hours],
    ['I want to speak to a person', { type: 'text' }, person],
    ['let me talk to somebody', intents, person],
  ] as const)('hears it in "%s", asked for %o', (words, asked, handler) => {
    expect(understand(words, asked, context)).toEqual({ understood: { type: 'nothing' }, handler });
  });

  it.each([
    ['no, I want to speak to a person', { type: 'yes-no' }, false],
    ['Tuesday, can I talk to somebody then', { type: 'date' }, '2026-11-24'],
    ['my problem is that no operator ever calls me back', { type: 'text' }, 'my problem is that no operator ever calls me back'],
    ['I want to book a table', intents, 'book'],
  ] as const)('leaves "%s" to what was asked', (words, asked, value) => {
    expect(understand(words, asked, context)).toMatchObject({ understood: { value } });
    expect(understand(words, asked, context)).not.toHaveProperty('handler');
  });

  it.each(['hello', 'a person with two dogs and a house by the sea', 'table'])('does not guess at "%s"', (words) => {
    expect(understand(words, { type: 'digits', min: 4, max: 4 }, context)).toEqual({ understood: { type: 'nothing' } });
  });
});
