import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import { askedDigits, broken, fetching, gently, paying, plugins, promising, reached, refused, usual, verified } from './circumstances.ts';
import { paymentReminderUnhappyTests } from './payment-reminder-unhappy-tests.ts';

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

export const paymentReminderTests: readonly FlowTest[] = [...mainPaths, ...paymentReminderUnhappyTests, ...people, ...manners];
