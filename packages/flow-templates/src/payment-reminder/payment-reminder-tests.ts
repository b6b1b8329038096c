import type { FlowTest } from '@callwright/flow-schema';
import { type Circumstances, conversation } from '../writing/conversation.ts';

const broken = { type: 'failed', reason: 'unavailable' } as const;
const refused = { type: 'failed', reason: 'refused' } as const;
const done = { type: 'succeeded', output: {} } as const;
const plugins = { 'billing.note-promise': [done], 'billing.stop-calling': [done] } as const;
const world = {
  plugins,
  payments: [{ type: 'arrived', payment: 'pay_31' }],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
} satisfies Circumstances['world'];
/** By their numbers, callers fall to one of the two beginnings for good. */
const plainly = '+12025550103';
const gently = '+12025550100';
const usual = (changes: Circumstances['world'] = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  startedAt: '2026-11-23T16:00:00Z',
  caller: plainly,
  variables: { customerName: 'Ada Lovelace', accountEnding: '4417', amountDue: 'USD 86.40', dueDate: '2026-11-13' },
  world: { ...world, ...changes },
  expect,
});

const reached = `
  Us: the automated assistant of Lakeside Water`;
const askedDigits = `${reached}
  Caller: yes, speaking
  Us: the last four digits of your account number`;
const verified = `${askedDigits}
  Caller: four four one seven
  Us: this call is recorded
  Us: Your water bill of eighty-six dollars and forty cents was due on Friday, November thirteenth`;
const paying = `${verified}
  Caller: I can pay right away
  Us: I have just texted you a link`;
const askedDay = `${verified}
  Caller: I need a few more days
  Us: By which day could you pay?`;
const promising = `${askedDay}
  Caller: next Friday
  Us: Shall I note that?
  Caller: yes`;
const fetching = `${reached}
  Caller: no, this is her sister
  Us: Could you get Ada Lovelace to the phone`;
const unclear = 'Caller: the grass is always greener x3';

const mainPaths = [
  conversation(
    'takes the payment on the line',
    `${paying}
    Us: The payment has arrived, and a receipt is on its way`,
    usual(
      {},
      {
        ended: 'flow-ended',
        outcomes: ['paid'],
        visits: ['opening', 'digits', 'verified', 'notice', 'record', 'how', 'pause', 'pay', 'resumepaid', 'receipt', 'thanks'],
        variables: { payment: 'pay_31' },
      },
    ),
  ),
  conversation(
    'notes a promise',
    `${promising}
    Us: that is noted`,
    usual({}, { outcomes: ['promised'], visits: ['how', 'later', 'promise', 'promised'] }),
  ),
  conversation(
    'hears that it is paid already',
    `${verified}
    Caller: I already paid that last week
    Us: our call and your payment have crossed`,
    usual({}, { ended: 'flow-ended', outcomes: ['says-paid'] }),
  ),
  conversation(
    'hands a dispute over',
    `${verified}
    Caller: the amount is wrong
    Us: putting you through to our accounts team`,
    usual({}, { outcomes: ['put-through'] }),
  ),
  conversation(
    'hands hard times over kindly',
    `${verified}
    Caller: I lost my job
    Us: Thank you for telling me
    Us: putting you through`,
    usual({}, { outcomes: ['put-through'], visits: ['how', 'kind', 'person'] }),
  ),
  conversation(
    'waits while somebody is fetched',
    `${fetching}
    Caller: yes, one moment
    Us: Thank you, I will wait.
    Us: Am I speaking with Ada Lovelace?
    Caller: yes
    Us: the last four digits`,
    usual({}, { visits: ['fetch', 'waiting', 'fetched', 'plain', 'digits'] }),
  ),
  conversation(
    'says nothing of a bill to somebody else',
    `${fetching}
    Caller: no
    Us: Then I will try again another time`,
    usual({}, { outcomes: ['not-reached'], visits: ['fetch', 'notreached'] }),
  ),
  {
    ...conversation(
      'begins gently with other customers',
      `
    Us: sorry for the interruption
    Caller: yes
    Us: the last four digits`,
      usual({}, { visits: ['gentle', 'digits'] }),
    ),
    caller: gently,
  },
];

const troubles = [
  ...(['declined', 'expired', 'failed'] as const).map((reason) =>
    conversation(
      `talks about another day when the payment has ${reason}`,
      `${paying}
      Us: No payment has been made
      Us: By which day could you pay?
      Caller: next Friday
      Caller: yes
      Us: that is noted`,
      usual({ payments: [{ type: 'failed', reason }] }, { outcomes: ['promised'], visits: ['pay', 'resume', 'unpaid', 'later'] }),
    ),
  ),
  conversation(
    'thanks for a payment also when no receipt can be sent',
    `${paying}
    Us: the bill is settled`,
    usual({ messages: [broken] }, { outcomes: ['paid'] }),
  ),
  conversation(
    'thanks for a payment also when the receipt is refused',
    `${paying}
    Us: the bill is settled`,
    usual({ messages: [refused] }, { outcomes: ['paid'] }),
  ),
  conversation(
    'does not agree to a day that is too late',
    `${askedDay}
    Caller: March first
    Us: is later than I can agree to
    Caller: next Friday
    Us: Shall I note that?
    Caller: no
    Us: On which day can we expect it?
    Caller: next Thursday
    Us: You will pay by Thursday, December third. Shall I note that?
    Caller: yes
    Us: that is noted`,
    usual({}, { variables: { promisedOn: '2026-12-03' } }),
  ),
  conversation(
    'finds a person when no day will do',
    `${promising}
    Us: this bill cannot wait until then
    Us: By which day
    Caller: next Friday
    Caller: yes
    Us: By which day
    Caller: next Friday
    Caller: yes
    Us: not getting any further
    Us: putting you through`,
    usual(
      { plugins: { ...plugins, 'billing.note-promise': [refused] } },
      { outcomes: ['put-through'], visits: ['toolate', 'later', 'trouble'] },
    ),
  ),
  conversation(
    'finds a person when the promise cannot be noted',
    `${promising}
    Us: I cannot note that right now
    Us: putting you through`,
    usual({ plugins: { ...plugins, 'billing.note-promise': [broken] } }, { outcomes: ['put-through'] }),
  ),
  conversation(
    'says no more to somebody with other digits',
    `${askedDigits}
    Caller: one two three four
    Us: I have other digits here
    Caller: one two three five
    Caller: one two three six
    Us: Then I must not say more`,
    usual({}, { outcomes: ['not-verified'] }),
  ),
  conversation(
    'does not fetch somebody for ever',
    `${fetching}
    Caller: yes
    Us: I will wait
    Caller: no
    Us: Could you get
    Caller: yes
    Us: I will wait
    Caller: no, still not
    Us: Then I will try again`,
    usual({}, { outcomes: ['not-reached'], visits: ['fetch', 'fetch', 'notreached'] }),
  ),
];

const people = [
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `promises a call back when the transfer ends in ${reason}`,
      `${verified}
      Caller: I want to speak to a person
      Us: putting you through
      Us: Somebody will call you back`,
      usual({ transfers: [{ type: 'failed', reason }] }, { outcomes: ['call-back'] }),
    ),
  ),
  conversation(
    'asks to call when no call back can be arranged',
    `${verified}
    Caller presses 0
    Us: Please call the number on your bill`,
    usual({ transfers: [{ type: 'failed', reason: 'busy' }], messages: [broken] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'asks to call also when the e-mail is refused',
    `${reached}
    Caller: operator please
    Us: Please call the number on your bill`,
    usual({ transfers: [{ type: 'failed', reason: 'busy' }], messages: [refused] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'takes somebody off the list',
    `${reached}
    Caller: stop calling me
    Us: I have taken you off our list`,
    usual({}, { outcomes: ['do-not-call'] }),
  ),
  conversation(
    'finds a person when the list cannot be changed',
    `${reached}
    Caller: take me off your list
    Us: putting you through`,
    usual({ plugins: { ...plugins, 'billing.stop-calling': [broken] } }, { visits: ['stop', 'person'] }),
  ),
  conversation(
    'finds a person when the list may not be changed',
    `${reached}
    Caller: take me off your list
    Us: putting you through`,
    usual({ plugins: { ...plugins, 'billing.stop-calling': [refused] } }, { visits: ['stop', 'person'] }),
  ),
];

const manners = [
  conversation(
    'says who it is, and goes back',
    `${askedDigits}
    Caller: how do I know this is real
    Us: You never need to tell me a card number
    Us: the last four digits`,
    usual({}, { visits: ['digits', 'whoami', 'back', 'digits'] }),
  ),
  conversation(
    'says it again, by words and by key',
    `${verified}
    Caller: sorry, can you repeat that
    Us: Your water bill
    Caller presses *
    Us: Your water bill`,
    usual({}, { visits: ['how', 'again', 'back', 'how', 'again', 'back', 'how'] }),
  ),
  conversation(
    'is broken into, but not while it says that the call is recorded',
    `${reached}
    Caller breaks in: yes, that's me
    Us: the last four digits
    Caller: four four one seven
    Us: this call is recorded
    Caller breaks in: wait a minute
    Us: Your water bill
    Caller: I'll pay now
    Us: texted you a link`,
    usual({}, { visits: ['notice', 'record', 'how', 'pay'] }),
  ),
  conversation(
    'lets the caller hang up',
    `${verified}
    Caller hangs up`,
    usual({}, { ended: 'caller-hung-up' }),
  ),
  conversation(
    'goes on when somebody silent has found the bill',
    `${askedDigits}
    Caller stays silent x2
    Us: Are you still there?
    Us: the last four digits
    Caller presses 4417
    Us: Your water bill`,
    usual({}, { visits: ['digits', 'still', 'back', 'digits', 'how'] }),
  ),
];

const givingUp = [
  ...Object.entries({ plain: reached, fetch: fetching, digits: askedDigits, how: verified, later: askedDay }).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x5
      Us: I cannot hear you`,
      usual({}, { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] }),
    ),
  ),
  {
    ...conversation(
      'hangs up kindly when nobody speaks after a gentle beginning',
      `
    Caller stays silent x5
    Us: I cannot hear you`,
      usual({}, { visits: ['gentle', 'gone'] }),
    ),
    caller: gently,
  },
  {
    ...conversation(
      'does not go on when it is not clear who is there, after a gentle beginning',
      `
    ${unclear}
    Us: Then I will try again`,
      usual({}, { visits: ['gentle', 'notreached'] }),
    ),
    caller: gently,
  },
  ...Object.entries({ plain: reached, fetch: fetching }).map(([node, before]) =>
    conversation(
      `does not go on when it is not clear who is there, at "${node}"`,
      `${before}
      ${unclear}
      Us: Then I will try again`,
      usual({}, { outcomes: ['not-reached'], visits: [node, 'notreached'] }),
    ),
  ),
  ...Object.entries({ how: verified, later: askedDay }).map(([node, before]) =>
    conversation(
      `finds a person for somebody who is not understood at "${node}"`,
      `${before}
      ${unclear}
      Us: putting you through`,
      usual({}, { outcomes: ['put-through'], visits: [node, 'person'] }),
    ),
  ),
];

export const paymentReminderTests: readonly FlowTest[] = [...mainPaths, ...troubles, ...people, ...manners, ...givingUp];
