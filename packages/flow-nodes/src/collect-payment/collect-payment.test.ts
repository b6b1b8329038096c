import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = {
  amount: 'EUR 12.50',
  description: 'Deposit',
  words: 'I have sent you a link.',
  meanwhile: 'Take your time.',
  payment: 'payment',
};
const variables = { payment: { type: 'text' } } as const;
const collect = () => drive(flowAround('collect-payment', config, variables), { caller: '+12025550107' });

describe('a payment', () => {
  it('sends a link, says so, and waits until the money is there', () => {
    const one = collect();
    expect(one.wishes('collect-payment')).toMatchObject([
      { amount: 'EUR 12.50', description: 'Deposit', channel: 'sms', to: '+12025550107', timeoutMs: 600_000 },
    ]);
    expect(one.wishes('speak')).toMatchObject([{ text: 'I have sent you a link.' }]);
    one.happens({ type: 'payment.arrived', payment: 'P7' });
    expect([one.leftBy(), one.state().variables]).toEqual(['paid', { payment: 'P7' }]);
  });

  it('is as much as an expression gives', () => {
    const changes = { pays: 'expression', amountFrom: 'deposit' };
    const one = callNode({
      type: 'collect-payment',
      config: { ...config, ...changes },
      variables: { ...variables, deposit: { type: 'money' } },
      values: { deposit: 'EUR 20.00' },
      caller: '+12025550107',
    });
    expect(effectsOf(one, 'collect-payment')).toMatchObject([{ amount: 'EUR 20.00' }]);
  });

  it('tells the caller now and then to take their time', () => {
    const one = collect();
    one.happens({ type: 'speech.finished', heard: 'I have sent you a link.' });
    one.wishes('speak');
    for (let time = 0; time < 3; time += 1) one.happens({ type: 'wait.finished' }, 45_000);
    expect(one.wishes('speak').map(({ text }) => text)).toEqual(['Take your time.', 'Take your time.', 'Take your time.']);
    expect([one.wishes('wait').length, one.wishes('collect-payment').length]).toEqual([4, 1]);
  });

  it('goes on waiting when the caller asks for it, says something else, presses a key, or is silent', () => {
    const one = collect();
    one.says('One moment.', { type: 'intent', value: 'wait' });
    one.says('Where is my card?', { type: 'nothing' });
    one.happens({ type: 'caller.keyed', keys: '1', understood: { type: 'nothing' } });
    one.staysSilent();
    expect(one.wishes('collect-payment')).toHaveLength(1);
    expect(one.wishes('listen')).toHaveLength(5);
    one.happens({ type: 'payment.arrived', payment: 'P7' });
    expect(one.leftBy()).toBe('paid');
  });

  it('takes the link back when the caller gives up', () => {
    const one = collect();
    const [asked] = one.wishes('collect-payment');
    one.says('Forget it.', { type: 'intent', value: 'give-up' });
    expect([one.leftBy(), one.wishes('cancel').map(({ target }) => target)]).toEqual(['declined', expect.arrayContaining([asked?.id])]);
  });

  it.each(['declined', 'expired', 'failed'] as const)('leaves by %s', (reason) => {
    const one = collect();
    one.happens({ type: 'payment.failed', reason, code: 'x', message: 'x' });
    expect(one.leftBy()).toBe(reason);
  });

  it.each([
    ['is content with a sound one', {}, []],
    ['wants an amount', { amount: '' }, [['amount', expect.stringContaining('EUR 12.50')]]],
    ['wants more than nothing', { amount: 'EUR 0.00' }, [['amount', expect.stringContaining('"EUR 0.00" cannot be paid')]]],
    ['wants nobody to be paid by', { amount: 'EUR -1.00' }, [['amount', expect.stringContaining('cannot be paid')]]],
    ['wants to know where the amount comes from', { pays: 'expression' }, [['amountFrom', expect.stringContaining('Choose')]]],
    ['wants money', { pays: 'expression', amountFrom: '1.0' }, [['amountFrom', expect.stringContaining('money')]]],
    ['wants variables that are there', { payment: 'gone' }, [['payment', expect.stringContaining('no variable "gone"')]]],
  ])('the check %s', (_what, changes, problems) => {
    expect(problemsOf(flowAround('collect-payment', { ...config, ...changes }, variables))).toEqual(problems);
  });
});
