import { describe, expect, it } from 'vitest';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';

const sms = { text: 'See you on Tuesday.' };
const email = { channel: 'email', recipient: 'address', address: 'ada@example.com', subject: 'Tuesday', text: 'See you.' };
const send = (config: Readonly<Record<string, unknown>>, caller = '+12025550107') => drive(flowAround('send-message', config), { caller });

describe('a message', () => {
  it('goes to the number that is calling', () => {
    const one = send(sms);
    expect(one.wishes('send-message')).toMatchObject([{ channel: 'sms', to: '+12025550107', text: 'See you on Tuesday.' }]);
    one.happens({ type: 'message.sent' });
    expect(one.leftBy()).toBe('sent');
  });

  it('has a subject only when it is an e-mail that has one', () => {
    const { subject: _, ...without } = email;
    const sent = [without, { ...sms, subject: 'Tuesday' }].map((config) => send(config).wishes('send-message')[0]);
    expect(sent).toMatchObject([{ channel: 'email' }, { channel: 'sms' }]);
    for (const one of sent) expect(one).not.toHaveProperty('subject');
  });

  it('goes to an address, with a subject', () => {
    expect(send(email).wishes('send-message')).toMatchObject([{ channel: 'email', to: 'ada@example.com', subject: 'Tuesday' }]);
  });

  it('cannot go to a number that is hidden', () => {
    const one = send(sms, 'anonymous');
    expect([one.wishes('send-message'), one.leftBy()]).toEqual([[], 'failed']);
  });

  it.each([
    ['refused', 'refused'],
    ['timed-out', 'failed'],
  ] as const)('that is %s leaves by %s', (reason, port) => {
    const one = send(sms);
    one.happens({ type: 'message.failed', reason, code: 'x', message: 'x' });
    expect(one.leftBy()).toBe(port);
  });

  it.each([
    ['is content with an SMS', sms, []],
    ['is content with an e-mail', email, []],
    ['knows no e-mail address of a call', { ...email, recipient: 'caller' }, [['recipient', expect.stringContaining('Ask for it')]]],
    ['wants an address', { ...email, address: 'ada' }, [['address', expect.stringContaining('"ada" is nothing to write to')]]],
    [
      'wants to know where an address comes from',
      { ...sms, recipient: 'expression' },
      [['addressFrom', expect.stringContaining('Choose')]],
    ],
    [
      'wants a number for an SMS',
      { ...sms, recipient: 'expression', addressFrom: '"x"' },
      [['addressFrom', expect.stringContaining('phone')]],
    ],
    ['wants a subject', { ...email, subject: '' }, [['subject', expect.stringContaining('spam')]]],
    [
      'wants something to write to',
      { ...sms, recipient: 'address' },
      [['address', '"" is nothing to write to. Enter something like +12025550100.']],
    ],
    [
      'shows what an e-mail address is',
      { ...email, address: 'x' },
      [['address', '"x" is nothing to write to. Enter something like ada@example.com.']],
    ],
    ['wants an expression', { ...sms, recipient: 'expression', addressFrom: '' }, [['addressFrom', expect.stringContaining('Choose')]]],
    ['takes no notice of the subject of an SMS', { ...sms, subject: '{{ gone }}' }, []],
    ['lets an e-mail be long', { ...email, text: 'x'.repeat(1_900) }, []],
    ['wants a short SMS', { text: 'x'.repeat(2_000) }, [['text', expect.stringContaining('Shorten it')]]],
  ])('the check %s', (_what, config, problems) => {
    expect(problemsOf(flowAround('send-message', config))).toEqual(problems);
  });
});
