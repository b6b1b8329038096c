import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { effectsOf } from '../testing/effects-of.ts';

const intents = [
  { name: 'book', examples: ['I would like a table'] },
  { name: 'cancel', examples: ['I cannot come'] },
];
const config = { question: 'How can I help?', again: ['Do you want to book or to cancel?'], intents, retries: 1 };
const variables = { words: { type: 'text' } } as const;
const callRoute = (more = {}) => callNode({ type: 'route', config: { ...config, ...more }, variables });

describe('route', () => {
  it('is left by what the caller wants', () => {
    const one = callRoute();
    one.says('I cannot come');
    expect(one.hears()).toEqual(['How can I help?', 'cancel']);
  });

  it('asks again when it is none of these, and is left by something else after the retries', () => {
    const one = callRoute();
    one.says('What is the time?');
    one.says('The time, please.');
    expect(one.hears()).toEqual(['How can I help?', 'Do you want to book or to cancel?', 'something-else']);
  });

  it('is left by silent when the caller says nothing', () => {
    const one = callRoute();
    one.staysSilent();
    one.staysSilent();
    expect(one.hears().at(-1)).toBe('silent');
  });

  it.each([
    ['book', 'I would like a table'],
    ['something-else', 'What is the time?'],
  ])("keeps the caller's words when it is left by %s", (port, words) => {
    const one = callRoute({ variable: 'words', retries: 0 });
    one.says(words);
    expect([one.hears().at(-1), one.state().variables]).toEqual([port, { words }]);
  });

  it('listens under seal when the words are sensitive', () => {
    const sealed = { words: { type: 'text', privacy: 'sensitive' } } as const;
    const one = callNode({ type: 'route', config: { ...config, variable: 'words' }, variables: sealed });
    expect(effectsOf(one, 'listen')[0]?.isSealed).toBe(true);
    expect(effectsOf(callRoute({ variable: 'words' }), 'listen')[0]).not.toHaveProperty('isSealed');
  });
});
