import { describe, expect, it } from 'vitest';
import { conversation } from './conversation.ts';

describe('a test written as a conversation', () => {
  it('has a step for each line', () => {
    const lines = `
      Us: Hello: who is there?
      Caller: it is me
      Caller breaks in: x3 is my code
      Caller presses 12#
      Caller stays silent x2
      Caller hangs up`;
    expect(conversation('Anything', lines, { expect: { visits: ['hello'] } })).toMatchObject({
      name: 'Anything',
      steps: [
        { type: 'hears', text: 'Hello: who is there?' },
        { type: 'says', words: 'it is me' },
        { type: 'breaks-in', words: 'x3 is my code' },
        { type: 'presses', keys: '12#' },
        { type: 'stays-silent' },
        { type: 'stays-silent' },
        { type: 'hangs-up' },
      ],
      expect: { visits: ['nd_hello'] },
    });
  });

  it.each(['Robin: hello', 'Caller presses', 'Caller presses one', 'Us hear nothing', 'Caller:'])(
    'does not take "%s" for a line',
    (line) => {
      expect(() => conversation('Anything', line)).toThrow(`"${line}" is no line of a conversation.`);
    },
  );
});
