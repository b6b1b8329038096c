import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  askedEmail,
  askedPhone,
  askedScore,
  askedVoucher,
  begun,
  better,
  broken,
  liked,
  mailed,
  numbered,
  refused,
  unclear,
  usual,
  wrong,
} from './circumstances.ts';

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

/** What can go wrong, and callers who do not answer. */
export const surveyUnhappyTests: readonly FlowTest[] = [...troubles, ...skipping];
