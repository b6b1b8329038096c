import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = { number: '+12025550143', words: 'I will put you through.' };
const warm = { mode: 'warm', briefing: 'Somebody is calling about an order.' };
const transfer = (changes: object = {}) => drive(flowAround('transfer', { ...config, ...changes }));

describe('a transfer', () => {
  it('says what is about to happen, lets nobody break in, and puts through', () => {
    const one = transfer();
    expect(one.wishes('speak')).toMatchObject([{ text: 'I will put you through.', interruption: 'held' }]);
    one.says('Wait!');
    expect(one.wishes('transfer')).toEqual([]);
    one.happens({ type: 'speech.finished', heard: 'I will put you through.' });
    expect(one.wishes('transfer')).toMatchObject([{ mode: 'blind', to: '+12025550143', timeoutMs: 30_000 }]);
    one.happens({ type: 'transfer.answered' });
    expect(one.leftBy()).toBe('answered');
  });

  it('tells whoever answers what it is about', () => {
    const one = transfer({ ...warm, words: '' });
    expect(one.wishes('transfer')).toMatchObject([{ mode: 'warm', briefing: 'Somebody is calling about an order.' }]);
  });

  it('puts through at once, and tells nobody anything, where there are no words', () => {
    const one = drive(flowAround('transfer', { number: '+12025550143' }));
    const [sent] = one.wishes('transfer');
    expect([one.wishes('speak'), sent]).toMatchObject([[], { to: '+12025550143' }]);
    expect(sent).not.toHaveProperty('briefing');
  });

  it('puts through to where an expression leads', () => {
    const changes = { destination: 'expression', numberFrom: 'desk', words: '' };
    const desk = { variables: { desk: { type: 'phone' } }, values: { desk: '+12025550199' } } as const;
    const one = callNode({ type: 'transfer', config: { ...config, ...changes }, ...desk });
    expect(effectsOf(one, 'transfer')).toMatchObject([{ to: '+12025550199' }]);
  });

  it('puts through also when the words could not be said', () => {
    const one = transfer();
    one.happens({ type: 'speech.failed', reason: 'no voice' });
    expect(one.wishes('transfer')).toHaveLength(1);
  });

  it.each(['busy', 'no-answer', 'declined', 'failed'] as const)('leaves by %s', (reason) => {
    const one = transfer({ words: '' });
    one.happens({ type: 'transfer.failed', reason, code: reason, message: 'x' });
    expect(one.leftBy()).toBe(reason);
  });
});

describe('the check of a transfer', () => {
  it.each([
    ['is content with a sound one', warm, []],
    ['wants a number', { number: '' }, [['number', expect.stringContaining('Enter the number')]]],
    ['wants a number to call', { number: '555' }, [['number', expect.stringContaining('"555" is no number to call')]]],
    ['wants to know where a number comes from', { destination: 'expression' }, [['numberFrom', expect.stringContaining('Choose')]]],
    [
      'wants a number from an expression',
      { destination: 'expression', numberFrom: '1.0' },
      [['numberFrom', expect.stringContaining('phone')]],
    ],
    ['wants something to tell', { mode: 'warm' }, [['briefing', expect.stringContaining('Write what')]]],
  ])('%s', (_what, changes, problems) => {
    expect(problemsOf(flowAround('transfer', { ...config, ...changes }))).toEqual(problems);
  });
});
