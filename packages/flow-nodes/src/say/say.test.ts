import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { call } from '../testing/call.ts';
import { callNode } from '../testing/call-node.ts';
import { flowAround, problemsOf } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';
import { pickVariant } from './pick-variant.ts';

describe('say', () => {
  it('says its words and goes on', () => {
    expect(callNode({ type: 'say', config: { text: 'Good day.' } }).hears()).toEqual(['Good day.', 'done']);
  });

  it('lets the caller break in as the settings say, unless it says otherwise itself', () => {
    const config = { text: 'Good day.' };
    const settings = { interruption: 'on-words' } as const;
    const policies = [config, { ...config, interruption: 'as-settings' }, { ...config, interruption: 'held' }].map(
      (one) => effectsOf(callNode({ type: 'say', config: one, settings }), 'speak')[0]?.interruption,
    );
    expect(policies).toEqual(['on-words', 'on-words', 'held']);
  });

  it('plays a recording, with the words that it says', () => {
    const config = { text: 'Welcome.', audio: 'welcome.wav' };
    expect(effectsOf(callNode({ type: 'say', config }), 'speak')[0]).toMatchObject({ text: 'Welcome.', audio: 'welcome.wav' });
  });

  it('says what its recording says every time, whatever other words there are', () => {
    const config = { text: 'Welcome.', audio: 'welcome.wav', variants: ['Hello.', 'Good day.'] };
    const said = [0, 1, 2, 3, 4].map((seed) => effectsOf(callNode({ type: 'say', config, seed }), 'speak')[0]?.text);
    expect(new Set(said)).toEqual(new Set(['Welcome.']));
  });

  it('is content with a recording, or with several words, by itself', () => {
    const configs = [{ audio: 'welcome.wav' }, { variants: ['Hello.'] }];
    expect(configs.map((config) => problemsOf(flowAround('say', { text: 'Welcome.', ...config })))).toEqual([[], []]);
  });

  it('seals what is sensitive', () => {
    const variables = { illness: { type: 'text', privacy: 'sensitive' } } as const;
    const one = callNode({ type: 'say', config: { text: 'You said {{ illness }}.' }, variables, values: { illness: 'a cold' } });
    expect(effectsOf(one, 'speak')[0]).toMatchObject({ text: 'You said a cold.', isSealed: true });
  });

  it('never says the same twice in a row when it has other words', () => {
    const one = call(
      buildFlow(
        {
          start: { type: 'start', to: { next: 'sorry' } },
          sorry: { type: 'say', config: { text: 'Pardon?', variants: ['Sorry?', 'Once more?'] }, to: { done: 'ask' } },
          ask: {
            type: 'ask',
            config: { question: '-', expects: 'text', variable: 'words' },
            to: { answered: 'sorry', silent: 'end', 'not-understood': 'end' },
          },
          end: { type: 'end' },
        },
        { words: { type: 'text' } },
      ),
    );
    for (let time = 0; time < 5; time += 1) one.says('hello');
    const said = one.hears().filter((words) => words !== '-');
    expect([said.length, said.filter((words, index) => words === said[index - 1])]).toEqual([6, []]);
  });
});

describe('pickVariant', () => {
  it.each([2, 3, 7])('goes through all of %i before one comes again, whatever chance says', (count) => {
    for (const chance of [0, 0.1, 0.5, 0.77, 0.999, 1]) {
      const picked = Array.from({ length: count }, (_, index) => pickVariant({ count, times: index + 1, chance }));
      expect([...picked].sort()).toEqual(Array.from({ length: count }, (_, index) => index));
    }
  });

  it('goes through them in either direction', () => {
    const ways = [0, 0.5].map((chance) => [1, 2, 3].map((times) => pickVariant({ count: 3, times, chance })));
    expect(ways).toEqual([
      [0, 1, 2],
      [0, 2, 1],
    ]);
  });

  it('begins with any of them', () => {
    const first = [0, 0.2, 0.4, 0.6, 0.8].map((chance) => pickVariant({ count: 3, times: 1, chance }));
    expect(new Set(first)).toEqual(new Set([0, 1, 2]));
  });
});
