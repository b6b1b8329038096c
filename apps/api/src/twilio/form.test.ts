import { describe, expect, it } from 'vitest';
import { callFormSchema, parseForm, readForm } from './form.ts';

const CallSid = `CA${'0'.repeat(32)}`;

describe('a form of Twilio', () => {
  it('keeps every value of a name that comes more than once', () => {
    expect(parseForm('a=1&b=x+y%2Bz&a=2&c=')).toEqual({ a: ['1', '2'], b: 'x y+z', c: '' });
  });

  it.each([
    ['+12025550101', '+12025550101'],
    ['anonymous', undefined],
    ['sip:ada@example.com', undefined],
    [undefined, undefined],
  ])('from %s comes from %s', (From, expected) => {
    expect(readForm(callFormSchema, { CallSid, From, To: '+12025550199', More: 'x' }).From).toBe(expected);
  });

  it('says which fields are wrong, and not what is in them', () => {
    const reading = () => readForm(callFormSchema, { CallSid: 'CA-secret', To: '+12025550199' });
    expect(reading).toThrow('The form does not hold what Twilio sends about a call. CallSid is wrong.');
  });
});
