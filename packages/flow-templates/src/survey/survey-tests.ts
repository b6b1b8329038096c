import type { FlowTest } from '@callwright/flow-schema';
import { type Circumstances, conversation } from '../writing/conversation.ts';

const broken = { type: 'failed', reason: 'unavailable' } as const;
const refused = { type: 'failed', reason: 'refused' } as const;
const world = {
  requests: [{ type: 'answered', status: 201, body: {} }],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
} satisfies Circumstances['world'];
const usual = (changes: Circumstances['world'] = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  world: { ...world, ...changes },
  expect,
});

const begun = `
  Us: This call may be recorded
  Us: May I ask you three short questions?`;
const askedScore = `${begun}
  Caller: sure
  Us: On a scale from zero to ten`;
const liked = `${askedScore}
  Caller: ten
  Us: What did you like best?`;
const wrong = `${askedScore}
  Caller: I would say three
  Us: I am sorry that it was not better. What went wrong?`;
const better = `${askedScore}
  Caller: eight
  Us: What would have made it a ten?`;
const askedCall = `${wrong}
  Caller: the room was so cold that we slept in our coats
  Us: May our manager call you back about it?`;
const askedPhone = `${askedCall}
  Caller: yes
  Us: On which number?`;
const numbered = `${askedPhone}
  Caller: two oh two five five five oh one five five
  Us: right?
  Caller: yes`;
const askedPurpose = `${liked}
  Caller: the breakfast and the view
  Us: were you here on vacation, for work, or to see family?`;
const askedVoucher = `${askedPurpose}
  Caller: we were on vacation
  Us: Shall I send it as a text message or as an e-mail`;
const askedEmail = `${askedVoucher}
  Caller: by email, please
  Us: What is your e-mail address?`;
const mailed = `${askedEmail}
  Caller: ada at example dot com
  Us: Right?
  Caller: yes`;
const unclear = 'Caller: the grass is always greener x3';

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

const troubles = [
  conversation(
    'keeps the answers with the call when they cannot be saved',
    `${askedVoucher}
    Caller: not at all
    Us: Thank you so much`,
    usual({ requests: [broken] }, { outcomes: ['not-saved', 'answered'] }),
  ),
  conversation(
    'keeps the answers with the call when they are refused',
    `${askedVoucher}
    Caller: not at all`,
    usual({ requests: [{ type: 'answered', status: 422, body: null }] }, { outcomes: ['not-saved', 'answered'] }),
  ),
  ...(
    [
      ['cannot', broken],
      ['may not', refused],
    ] as const
  ).flatMap(([how, failure]) => [
    conversation(
      `gives breakfast also when the voucher ${how} be texted`,
      `${askedVoucher}
      Caller presses 1
      Us: breakfast is on us`,
      usual({ messages: [failure] }, { visits: ['sendtext', 'notsent', 'stop'] }),
    ),
    conversation(
      `gives breakfast also when the voucher ${how} be mailed`,
      `${mailed}
      Us: breakfast is on us`,
      usual({ messages: [failure] }, { visits: ['sendmail', 'notsent', 'stop'] }),
    ),
    conversation(
      `says so when the manager ${how} be told`,
      `${numbered}
      Us: I could not pass that on just now`,
      usual({ messages: [failure] }, { visits: ['tell', 'cannotcall', 'purpose'] }),
    ),
  ]),
  conversation(
    'finds a person for somebody who changes the score again and again',
    `${liked}
    Caller: can I change my score
    Us: On a scale
    Caller: five
    Us: What went wrong?
    Caller: I want to change my answer
    Us: On a scale
    Caller: seven
    Caller: can I change my score
    Us: not getting any further
    Us: putting you through`,
    usual({}, { visits: ['change', 'score', 'change', 'score', 'change', 'trouble', 'person'], variables: { score: 7 } }),
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

const skipping = [
  ...Object.entries({ willing: begun, score: askedScore }).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x5
      Us: I cannot hear you`,
      usual({}, { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] }),
    ),
  ),
  ...Object.entries({ liked, better }).flatMap(([node, before]) => [
    conversation(
      `goes on when there is nothing to say to "${node}"`,
      `${before}
      Caller stays silent x4
      Us: were you here on vacation`,
      usual({}, { visits: [node, 'purpose'] }),
    ),
    conversation(
      `goes on when nobody could make out the words at "${node}"`,
      `${before}
      Caller: ... x2
      Us: were you here on vacation`,
      usual({}, { visits: [node, 'purpose'] }),
    ),
  ]),
  conversation(
    'offers a call also to somebody who says nothing',
    `${wrong}
    Caller stays silent x4
    Us: May our manager call you back
    Caller stays silent x3
    Us: were you here on vacation
    Caller stays silent x3
    Us: voucher
    Caller stays silent x3
    Us: Thank you so much`,
    usual({}, { outcomes: ['answered'] }),
  ),
  conversation(
    'offers a call also to somebody whom nobody could make out',
    `${wrong}
    Caller: ... x2
    Us: May our manager call you back
    ${unclear}
    Us: were you here on vacation
    ${unclear}
    Us: voucher
    ${unclear}
    Us: Thank you so much`,
    usual({}, { outcomes: ['answered'] }),
  ),
  conversation(
    'goes on when no number is said',
    `${askedPhone}
    Caller stays silent x5
    Us: were you here on vacation`,
    usual({}, { visits: ['phone', 'purpose'] }),
  ),
  conversation(
    'goes on when no number is understood',
    `${askedPhone}
    ${unclear}
    Us: were you here on vacation`,
    usual({}, { visits: ['phone', 'purpose'] }),
  ),
  conversation(
    'goes on without a score that is not understood',
    `${askedScore}
    ${unclear}
    Us: were you here on vacation`,
    usual({}, { visits: ['score', 'purpose'] }),
  ),
  conversation(
    'asks nothing of somebody who is not understood',
    `${begun}
    ${unclear}
    Us: No problem at all`,
    usual({}, { outcomes: ['declined'] }),
  ),
  conversation(
    'stops when no address is said',
    `${askedEmail}
    Caller stays silent x5
    Us: Thank you so much`,
    usual({}, { visits: ['email', 'stop'] }),
  ),
  conversation(
    'gives breakfast when no address is understood',
    `${askedEmail}
    ${unclear}
    Us: breakfast is on us`,
    usual({}, { visits: ['email', 'notsent'] }),
  ),
];

export const surveyTests: readonly FlowTest[] = [...mainPaths, ...troubles, ...people, ...manners, ...skipping];
