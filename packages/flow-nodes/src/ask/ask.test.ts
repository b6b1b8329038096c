import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { call } from '../testing/call.ts';

const flow = buildFlow(
  {
    start: { type: 'start', to: { next: 'when' } },
    when: {
      type: 'ask',
      config: { question: 'When?', again: 'On which day?', expects: 'date-time', variable: 'start', retries: 2 },
      to: { answered: 'fine', silent: 'silent', 'not-understood': 'lost' },
    },
    fine: { type: 'end', config: { text: 'Fine.' } },
    silent: { type: 'end', config: { text: 'Nobody there.' } },
    lost: { type: 'end', config: { text: 'I did not get that.' } },
  },
  { start: { type: 'date-time' } },
);

describe('ask', () => {
  it('keeps the answer and leaves by answered', () => {
    const one = call(flow);
    one.says('Wednesday at ten');
    expect([one.hears(), one.state().variables]).toEqual([['When?', 'Fine.'], { start: '2026-11-25T10:00' }]);
  });

  it('asks again in other words when it did not understand, and gives up after the retries', () => {
    const one = call(flow);
    for (const words of ['soon', 'later', 'whenever']) one.says(words);
    expect(one.hears()).toEqual(['When?', 'On which day?', 'On which day?', 'I did not get that.']);
  });

  it('asks again when the caller stays silent, and gives up by silent', () => {
    const one = call(flow);
    for (let time = 0; time < 3; time += 1) one.staysSilent();
    expect(one.hears()).toEqual(['When?', 'On which day?', 'On which day?', 'Nobody there.']);
  });

  it('counts silence and mumbling together', () => {
    const one = call(flow);
    one.says('soon');
    one.staysSilent();
    one.says('Wednesday at ten');
    expect(one.hears()).toEqual(['When?', 'On which day?', 'On which day?', 'Fine.']);
  });
});
