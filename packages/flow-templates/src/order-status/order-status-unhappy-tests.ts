import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import { answered, asked, broken, found, given, identified, mixedUp, says, shipped, unclear, usual, whole } from './circumstances.ts';

const delivered = { requests: [answered('delivered')] };

const troubles = [
  conversation(
    'asks again when a digit was mixed up, and when there is no such order, and then finds somebody',
    `${given}
    Us: One digit may have got mixed up${given}
    Us: I cannot find an order with that number${given}
    Us: I cannot find an order with that number
    Us: not getting any further
    Us: putting you through`,
    usual(
      { code: { nd_check: [mixedUp, whole] }, requests: [{ type: 'answered', status: 404, body: null }] },
      { outcomes: ['put-through'], visits: ['typo', 'notfound', 'notfound', 'trouble', 'person'] },
    ),
  ),
  conversation(
    'looks for a number that nobody could check',
    `${found}`,
    usual({ code: { nd_check: [broken] } }, { visits: ['check', 'find', 'zip'] }),
  ),
  conversation(
    'finds a person when orders cannot be looked up',
    `${given}
    Us: I cannot look into our orders right now
    Us: putting you through`,
    usual({ requests: [broken] }, { outcomes: ['put-through'] }),
  ),
  conversation(
    'tells nothing to somebody with another zip code',
    `${found}
    Caller: nine zero two one zero
    Us: That is not the zip code on this order
    Caller: nine zero two one one
    Caller: nine zero two one two
    Us: I may only talk about an order with whoever it goes to`,
    usual({}, { outcomes: ['put-through'], visits: ['zip', 'notyours', 'person'] }),
  ),
  conversation(
    'says where the link is when the text cannot be sent',
    `${shipped}
    Caller: yes
    Us: the same link is in your confirmation`,
    usual({ messages: [broken] }),
  ),
  conversation(
    'says where the link is when the text is refused',
    `${shipped}
    Caller: yes
    Us: the same link is in your confirmation`,
    usual({ messages: [{ type: 'failed', reason: 'refused' }] }),
  ),
  conversation(
    'finds a person when the language model is not there',
    `${shipped}
    Caller: no
    Caller: can I change the address?
    Us: putting you through`,
    usual({ responses: [broken] }, { visits: ['more', 'person'], outcomes: ['put-through'] }),
  ),
  conversation(
    'finds a person when the conversation does not end',
    `${shipped}
    Caller: no
    Us: anything else
    Caller: and what about the box? x9
    Us: putting you through`,
    usual({ responses: [says('It is a cardboard box.')] }, { visits: ['more', 'person'] }),
  ),
];

const givingUp = [
  ...Object.entries({ order: asked, zip: found, shipped }).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x5
      Us: I cannot hear you`,
      usual({}, { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] }),
    ),
  ),
  conversation(
    'hangs up kindly when nobody says whether it has come',
    `${identified}
    Us: It was delivered
    Caller stays silent x5
    Us: I cannot hear you`,
    usual(delivered, { outcomes: ['nobody-there'] }),
  ),
  conversation(
    'finds a person when the number is not understood',
    `${asked}
    ${unclear}
    Us: putting you through`,
    usual({}, { visits: ['order', 'person'] }),
  ),
  conversation(
    'goes on without the link when it is not clear whether it is wanted',
    `${shipped}
    ${unclear}
    Us: anything else`,
    usual({}, { visits: ['shipped', 'more'] }),
  ),
  conversation(
    'goes on when it is not clear whether it has come',
    `${identified}
    Us: It was delivered
    ${unclear}
    Us: anything else`,
    usual(delivered, { visits: ['delivered', 'more'] }),
  ),
];

/** What can go wrong, and callers who do not answer. */
export const orderStatusUnhappyTests: readonly FlowTest[] = [...troubles, ...givingUp];
