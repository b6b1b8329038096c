import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import { askedCall, askedPurpose, askedScore, askedVoucher, begun, better, mailed, numbered, usual, wrong } from './circumstances.ts';
import { surveyUnhappyTests } from './survey-unhappy-tests.ts';

const mainPaths = [
  conversation(
    'hears from somebody happy, and texts a voucher',
    `${askedVoucher}
    Caller: as a text
    Us: It is on its way.
    Us: Thank you so much`,
    usual(
      {},
      {
        ended: 'flow-ended',
        outcomes: ['answered'],
        visits: ['record', 'score', 'liked', 'purpose', 'save', 'voucher', 'sendtext', 'stop', 'thanks'],
        variables: { score: 10, comment: 'the breakfast and the view', purpose: 'vacation' },
      },
    ),
  ),
  conversation(
    'promises somebody unhappy a call of the manager',
    `${numbered}
    Us: Our manager will call you within a day
    Us: were you here on vacation
    Caller: for work
    Us: voucher
    Caller: no thanks
    Us: Thank you so much`,
    usual(
      {},
      {
        outcomes: ['answered'],
        visits: ['wrong', 'callback', 'phone', 'tell', 'willcall', 'purpose'],
        variables: { score: 3, phone: '+12025550155', purpose: 'work' },
      },
    ),
  ),
  conversation(
    'asks what would have made it a ten, and takes no for an answer',
    `${better}
    Caller: a quieter room
    Us: were you here
    Caller: a wedding
    Caller presses 3
    Us: Thank you so much`,
    usual({}, { variables: { score: 8, comment: 'a quieter room', purpose: 'family' } }),
  ),
  conversation(
    'mails a voucher',
    `${mailed}
    Us: It is on its way.`,
    usual({}, { outcomes: ['answered'], visits: ['email', 'sendmail', 'sent'], variables: { email: 'ada@example.com' } }),
  ),
  conversation(
    'takes keys for answers',
    `${begun}
    Caller presses 1
    Us: On a scale
    Caller presses 10#
    Us: What did you like best?`,
    usual({}, { variables: { score: 10 } }),
  ),
  conversation(
    'records nothing of somebody who has no minute',
    `${begun}
    Caller: no, not now
    Us: No problem at all`,
    usual({}, { ended: 'flow-ended', outcomes: ['declined'] }),
  ),
  conversation(
    'goes on without a call that is not wanted',
    `${askedCall}
    Caller: no, leave it
    Us: were you here on vacation`,
    usual({}, { visits: ['callback', 'purpose'] }),
  ),
];

const people = [
  conversation(
    'puts somebody through who wants a person',
    `${wrong}
    Caller: can I talk to a human
    Us: putting you through to guest relations`,
    usual({}, { ended: 'flow-ended', outcomes: ['put-through'] }),
  ),
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `names the reception when the transfer ends in ${reason}`,
      `${askedPurpose}
      Caller presses 0
      Us: putting you through
      Us: Please ring our reception`,
      usual({ transfers: [{ type: 'failed', reason }] }, { outcomes: ['not-reached'] }),
    ),
  ),
];

const manners = [
  conversation(
    'says it again, by words and by key',
    `${askedScore}
    Caller: sorry, what did you say
    Us: On a scale
    Caller presses *
    Us: On a scale`,
    usual({}, { visits: ['score', 'again', 'back', 'score', 'again', 'back', 'score'] }),
  ),
  conversation(
    'lets somebody go who has no time, and stops recording',
    `${askedPurpose}
    Caller: I have to go
    Us: Thank you so much`,
    usual({}, { outcomes: ['answered'], visits: ['purpose', 'stop', 'thanks'] }),
  ),
  conversation(
    'is broken into, but not while it says that the call is recorded',
    `
    Us: This call may be recorded
    Caller breaks in: who is this
    Us: May I ask you three short questions?
    Caller breaks in: okay, yes
    Us: On a scale`,
    usual({}, { visits: ['willing', 'record', 'score'] }),
  ),
  conversation(
    'lets the caller hang up',
    `${askedPurpose}
    Caller hangs up`,
    usual({}, { ended: 'caller-hung-up' }),
  ),
  conversation(
    'goes on when somebody silent speaks',
    `${askedScore}
    Caller stays silent x2
    Us: Are you still there?
    Us: On a scale
    Caller: nine
    Us: What did you like best?`,
    usual({}, { visits: ['score', 'still', 'back', 'score', 'liked'] }),
  ),
];

export const surveyTests: readonly FlowTest[] = [...mainPaths, ...surveyUnhappyTests, ...people, ...manners];
