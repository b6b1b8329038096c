import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const variables = { start: { type: 'date-time' } } as const;
const when = {
  question: 'When?',
  again: ['On which day?', 'Say a day and a time.'],
  expects: 'date-time',
  variable: 'start',
};
const askWhen = (config: Readonly<Record<string, unknown>> = {}, settings = {}) =>
  callNode({ type: 'ask', config: { ...when, ...config }, variables, settings });

describe('ask', () => {
  it('keeps the answer and leaves by answered', () => {
    const one = askWhen();
    one.says('Wednesday at ten');
    expect([one.hears(), one.state().variables]).toEqual([['When?', 'answered'], { start: '2026-11-25T10:00' }]);
  });

  it('asks again in other words each time it did not understand, and gives up after the retries', () => {
    const one = askWhen();
    for (const words of ['soon', 'later', 'whenever']) one.says(words);
    expect(one.hears()).toEqual(['When?', 'On which day?', 'Say a day and a time.', 'not-understood']);
  });

  it('asks the question itself again where there are no other words', () => {
    const one = askWhen({ again: ['On which day?'] });
    for (const words of ['soon', 'later']) one.says(words);
    expect(one.hears()).toEqual(['When?', 'On which day?', 'When?']);
  });

  it('asks again when the caller stays silent, and gives up by silent', () => {
    const one = askWhen();
    for (let time = 0; time < 3; time += 1) one.staysSilent();
    expect(one.hears()).toEqual(['When?', 'On which day?', 'Say a day and a time.', 'silent']);
  });

  it('counts silence and mumbling together', () => {
    const one = askWhen();
    one.says('soon');
    one.staysSilent();
    one.says('Wednesday at ten');
    expect(one.hears()).toEqual(['When?', 'On which day?', 'Say a day and a time.', 'answered']);
  });

  it('asks as often, as patiently and as politely as the settings say, unless it says so itself', () => {
    const settings = { retries: 0, patienceMs: 9_000, interruption: 'held' } as const;
    const one = askWhen({}, settings);
    const other = askWhen({ retries: 1, patienceMs: 2_000, interruption: 'allowed' }, settings);
    for (const call of [one, other]) call.staysSilent();
    expect([one.hears(), other.hears()]).toEqual([
      ['When?', 'silent'],
      ['When?', 'On which day?'],
    ]);
    const policies = [one, other].map((call) => [effectsOf(call, 'speak')[0]?.interruption, effectsOf(call, 'listen')[0]?.patienceMs]);
    expect(policies).toEqual([
      ['held', 9_000],
      ['allowed', 2_000],
    ]);
  });

  it('goes on listening when its question is over', () => {
    const one = askWhen();
    expect(one.state()).toMatchObject({ node: 'nd_node', status: 'running' });
  });
});

describe('an answer', () => {
  it.each([
    ['text', 'text', 'whatever you say', 'whatever you say'],
    ['name', 'text', 'Ada', 'Ada'],
    ['digits', 'text', 'four two seven', '427'],
    ['yes-no', 'yes-no', 'no', false],
    ['number', 'number', 'three', 3],
    ['date', 'date', 'Tuesday', '2026-11-24'],
    ['time', 'time', 'at half past nine', '09:30'],
    ['date-time', 'date-time', 'Wednesday at ten', '2026-11-25T10:00'],
    ['duration', 'duration', 'half an hour', 1_800],
    ['phone', 'phone', 'my number', '+12025550143'],
    ['email', 'email', 'ada at example dot com', 'ada@example.com'],
    ['money', 'money', 'twelve fifty', 'EUR 12.50'],
  ] as const)('can be %s, kept in a variable that holds %s', (expects, type, words, value) => {
    const one = callNode({ type: 'ask', config: { question: '?', expects, variable: 'x' }, variables: { x: { type } } });
    one.says(words);
    expect([one.hears().at(-1), one.state().variables]).toEqual(['answered', { x: value }]);
  });

  it('can be one of the choices of its variable, as it is said', () => {
    const choices = [
      { value: 'small', label: 'Small', saidAs: ['a little one'] },
      { value: 'large', label: 'Large', saidAs: [] },
    ];
    const config = { question: 'Which size?', expects: 'choice', variable: 'x' };
    const one = callNode({ type: 'ask', config, variables: { x: { type: 'choice', choices } } });
    one.says('a little one');
    expect([one.hears(), one.state().variables]).toEqual([['Which size?', 'answered'], { x: 'small' }]);
  });

  it.each([
    ['digits', 'text', { minDigits: 3, maxDigits: 4 }, '427#', '427'],
    ['number', 'number', {}, '12#', 12],
    ['phone', 'phone', {}, '0012025550143#', '+12025550143'],
    ['yes-no', 'yes-no', {}, '2', false],
  ] as const)('can be %s that are pressed', (expects, type, bounds, keys, value) => {
    const one = callNode({ type: 'ask', config: { question: '?', expects, variable: 'x', ...bounds }, variables: { x: { type } } });
    one.presses(keys);
    expect([one.hears().at(-1), one.state().variables]).toEqual(['answered', { x: value }]);
  });

  it('cannot be pressed when keys are not wanted', () => {
    const config = { question: '?', expects: 'number', variable: 'x', keypad: false };
    expect(effectsOf(callNode({ type: 'ask', config, variables: { x: { type: 'number' } } }), 'listen')[0]).not.toHaveProperty('keypad');
  });

  it('is asked for with what it can be', () => {
    const config = { question: '?', expects: 'number', variable: 'x', min: 1, max: 8 };
    const listen = effectsOf(callNode({ type: 'ask', config, variables: { x: { type: 'number' } } }), 'listen')[0];
    expect(listen?.expectation).toEqual({ type: 'number', min: 1, max: 8 });
  });

  it.each([
    [{ expects: 'digits', minDigits: 4, maxDigits: 4 }, 'text', { type: 'digits', min: 4, max: 4 }, { min: 4, max: 4 }],
    [{ expects: 'digits', minDigits: 25 }, 'text', { type: 'digits', min: 25, max: 25 }, { min: 25, max: 25 }],
    [{ expects: 'digits', minDigits: 2 }, 'text', { type: 'digits', min: 2, max: 20 }, { min: 2, max: 20, endsWith: '#' }],
    [{ expects: 'money', currency: 'EUR' }, 'money', { type: 'money', currency: 'EUR' }, undefined],
    [{ expects: 'money' }, 'money', { type: 'money', currency: 'USD' }, undefined],
  ] as const)('to %j is listened for as just that', (config, type, expectation, keypad) => {
    const one = callNode({ type: 'ask', config: { question: '?', variable: 'x', ...config }, variables: { x: { type } } });
    const [listen] = effectsOf(one, 'listen');
    expect([listen?.expectation, listen?.keypad]).toEqual([expectation, keypad]);
  });

  it.each([
    ['too small a number', { expects: 'number', min: 5 }, 'number', { type: 'number', value: 3 }],
    ['too large a number', { expects: 'number', max: 2 }, 'number', { type: 'number', value: 3 }],
    ['too few digits', { expects: 'digits', minDigits: 4 }, 'text', { type: 'digits', value: '427' }],
    ['too many digits', { expects: 'digits', maxDigits: 2 }, 'text', { type: 'digits', value: '427' }],
    ['something else than was asked for', { expects: 'digits' }, 'text', { type: 'text', value: 'Ada' }],
  ] as const)('is none when it is %s, whoever understood it', (_what, config, type, understood) => {
    const one = drive(flowAround('ask', { question: '?', variable: 'x', ...config }, { x: { type } }));
    one.says('hm', understood);
    expect(one.state()).toMatchObject({ node: 'nd_node', memory: { tries: 1 }, variables: {} });
  });

  it('outside of the bounds is no answer, whoever understood it', () => {
    const config = { question: 'How many?', expects: 'number', variable: 'x', max: 8 };
    const one = callNode({ type: 'ask', config, variables: { x: { type: 'number' } } });
    one.says('twelve');
    one.says('three');
    expect([one.hears(), one.state().variables]).toEqual([['How many?', 'How many?', 'answered'], { x: 3 }]);
  });
});

describe('an answer that must be such', () => {
  const config = {
    question: 'How many?',
    again: ['How many people?'],
    expects: 'number',
    variable: 'guests',
    valid: 'answer <= tables * 4.0',
    invalid: '{{ answer }} are too many. How many?',
  };
  const ask = (tables: number, more = {}) =>
    callNode({
      type: 'ask',
      config: { ...config, ...more },
      variables: { guests: { type: 'number' }, tables: { type: 'number' } },
      values: { tables },
    });

  it('is taken when it is', () => {
    const one = ask(5);
    one.says('twelve');
    expect(one.hears()).toEqual(['How many?', 'answered']);
  });

  it('is refused with words about it when it is not, and counts as a try', () => {
    const one = ask(2);
    one.says('twelve');
    one.says('twelve');
    one.says('twelve');
    expect(one.hears()).toEqual(['How many?', 'twelve are too many. How many?', 'twelve are too many. How many?', 'not-understood']);
  });

  it('is refused in the words for asking again when there are no others', () => {
    const { invalid: _, ...without } = config;
    const one = callNode({
      type: 'ask',
      config: { ...without, valid: 'answer < 4.0' },
      variables: { guests: { type: 'number' } },
    });
    one.says('twelve');
    one.says('three');
    expect(one.hears()).toEqual(['How many?', 'How many people?', 'answered']);
  });

  it('is refused when what must hold cannot be evaluated', () => {
    const one = ask(0, { valid: 'tables / 0.0 > answer', retries: 0 });
    one.says('three');
    expect(one.hears()).toEqual(['How many?', 'not-understood']);
  });
});

describe('an answer that is confirmed', () => {
  const confirm = '{{ answer }}, is that right?';
  const asked = 'Wednesday, November twenty-fifth, at ten in the morning, is that right?';

  it('is said back as people say it, and kept when it is right', () => {
    const one = askWhen({ confirm });
    one.says('Wednesday at ten');
    expect(one.state().variables).toEqual({});
    one.says('yes');
    expect([one.hears(), one.state().variables]).toEqual([['When?', asked, 'answered'], { start: '2026-11-25T10:00' }]);
  });

  it('is asked for again when it is not right', () => {
    const one = askWhen({ confirm });
    one.says('Wednesday at ten');
    one.says('no');
    one.says('Tuesday at half past nine');
    one.says('yes');
    expect(one.hears()).toEqual([
      'When?',
      asked,
      'On which day?',
      'Tuesday, November twenty-fourth, at nine thirty in the morning, is that right?',
      'answered',
    ]);
    expect(one.state().variables).toEqual({ start: '2026-11-24T09:30' });
  });

  it('is given up when it is never right', () => {
    const one = askWhen({ confirm, retries: 1 });
    for (const words of ['Wednesday at ten', 'no', 'Wednesday at ten', 'no']) one.says(words);
    expect([one.hears().at(-1), one.state().variables]).toEqual(['not-understood', {}]);
  });

  it('is said back again when the caller says neither yes nor no, and given up after the retries', () => {
    const one = askWhen({ confirm });
    for (const words of ['Wednesday at ten', 'well', 'hm', 'so']) one.says(words);
    expect(one.hears()).toEqual(['When?', asked, asked, asked, 'not-understood']);
  });

  it('can be pressed and confirmed by keys alone', () => {
    const config = { question: 'Your number?', expects: 'digits', variable: 'x', confirm: '{{ digitsOf(answer) }}?' };
    const one = callNode({ type: 'ask', config, variables: { x: { type: 'text' } } });
    one.presses('427#');
    one.presses('1');
    expect([one.hears(), one.state().variables]).toEqual([['Your number?', 'four two seven?', 'answered'], { x: '427' }]);
  });

  it('is said back again when the caller is silent', () => {
    const one = askWhen({ confirm });
    one.says('Wednesday at ten');
    one.staysSilent();
    expect(one.hears()).toEqual(['When?', asked, asked]);
  });

  it('is confirmed by keys where it could be pressed, and only there', () => {
    const keypads = [
      { expects: 'digits', variable: 'x' },
      { expects: 'text', variable: 'x' },
    ].map((config) => {
      const one = callNode({ type: 'ask', config: { question: '?', confirm: 'Right?', ...config }, variables: { x: { type: 'text' } } });
      one.says(config.expects === 'digits' ? 'four two seven' : 'whatever');
      return effectsOf(one, 'listen').at(-1)?.keypad;
    });
    expect(keypads).toEqual([{ min: 1, max: 1 }, undefined]);
  });

  it('is given up by silent when the caller says nothing to it', () => {
    const one = askWhen({ confirm, retries: 0 });
    one.says('Wednesday at ten');
    one.staysSilent();
    expect(one.hears()).toEqual(['When?', asked, 'silent']);
  });
});

describe('an answer that is sensitive', () => {
  it('alone is sealed', () => {
    expect(effectsOf(askWhen(), 'listen')[0]).not.toHaveProperty('isSealed');
  });

  it('is listened for and said back under seal', () => {
    const one = callNode({
      type: 'ask',
      config: { question: 'What is it?', expects: 'text', variable: 'illness', confirm: '{{ answer }}?' },
      variables: { illness: { type: 'text', privacy: 'sensitive' } },
    });
    one.says('a cold');
    expect(effectsOf(one, 'listen').map(({ isSealed }) => isSealed)).toEqual([true, true]);
    expect(effectsOf(one, 'speak').map(({ text, isSealed }) => [text, isSealed])).toContainEqual(['a cold?', true]);
  });
});
