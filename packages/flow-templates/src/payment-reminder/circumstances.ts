import type { Circumstances, PluginSketches, WorldSketch } from '../writing/conversation.ts';

export const broken = { type: 'failed', reason: 'unavailable' } as const;

export const refused = { type: 'failed', reason: 'refused' } as const;

export const done = { type: 'succeeded', output: {} } as const;

export const plugins: PluginSketches = { 'billing.note-promise': [done], 'billing.stop-calling': [done] };

export const world: WorldSketch = {
  plugins,
  payments: [{ type: 'arrived', payment: 'pay_31' }],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
};

/** By their numbers, callers fall to one of the two beginnings for good. */
export const plainly = '+12025550103';

export const gently = '+12025550100';

export const usual = (changes: WorldSketch = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  startedAt: '2026-11-23T16:00:00Z',
  caller: plainly,
  variables: { customerName: 'Ada Lovelace', accountEnding: '4417', amountDue: 'USD 86.40', dueDate: '2026-11-13' },
  world: { ...world, ...changes },
  expect,
});

export const reached = `
  Us: the automated assistant of Lakeside Water`;

export const askedDigits = `${reached}
  Caller: yes, speaking
  Us: the last four digits of your account number`;

export const verified = `${askedDigits}
  Caller: four four one seven
  Us: this call is recorded
  Us: Your water bill of eighty-six dollars and forty cents was due on Friday, November thirteenth`;

export const paying = `${verified}
  Caller: I can pay right away
  Us: I have just texted you a link`;

export const askedDay = `${verified}
  Caller: I need a few more days
  Us: By which day could you pay?`;

export const promising = `${askedDay}
  Caller: next Friday
  Us: Shall I note that?
  Caller: yes`;

export const fetching = `${reached}
  Caller: no, this is her sister
  Us: Could you get Ada Lovelace to the phone`;

export const unclear = 'Caller: the grass is always greener x3';
