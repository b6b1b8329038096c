import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import { answered, asked, broken, found, identified, leaves, says, shipped, usual } from './circumstances.ts';
import { orderStatusUnhappyTests } from './order-status-unhappy-tests.ts';

const mainPaths = [
  conversation(
    'says that an order is on its way, and texts the link',
    `${shipped}
    Caller: yes, please
    Us: It is on its way to your phone.
    Us: Is there anything else about your order?
    Caller: no, that is all
    Us: Thank you for calling`,
    usual(
      {},
      {
        ended: 'flow-ended',
        outcomes: ['told'],
        visits: ['order', 'check', 'find', 'zip', 'where', 'shipped', 'text', 'more', 'bye'],
        variables: { order: '40177250', status: 'shipped', due: '2026-11-25' },
      },
    ),
  ),
  conversation(
    'takes a number by key, and sends no link to somebody who does not want it',
    `${asked}
    Caller presses 40177250
    Caller presses 1
    Us: which zip code
    Caller presses 20500
    Us: on its way
    Caller: no thanks
    Us: anything else
    Caller: nothing
    Us: Goodbye`,
    usual({}, { outcomes: ['told'] }),
  ),
  conversation(
    'starts a return with the language model',
    `${identified}
    Us: It was delivered on
    Caller: yes, I have it
    Us: anything else
    Caller: I want to send it back, it is too small
    Us: Shall I start the return?
    Caller: yes
    Us: One moment.
    Us: You will get a label by e-mail.
    Caller: thank you, that is all
    Us: Goodbye`,
    usual(
      {
        requests: [answered('delivered')],
        plugins: { 'shop.start-return': [{ type: 'succeeded', output: { returnId: 'R-5' } }] },
        responses: [
          says('I am sorry that it does not fit. Shall I start the return?'),
          { type: 'calls', tool: 'shop_start_return', input: { reason: 'too small' }, text: 'One moment.' },
          says('You will get a label by e-mail. Anything else?'),
          leaves('done'),
        ],
      },
      { outcomes: ['told'], variables: { returnId: 'R-5' } },
    ),
  ),
  conversation(
    'is told that a return is refused, and hands over with the topic',
    `${identified}
    Us: It was delivered
    Caller: yes
    Caller: I want to return it
    Us: That is not possible any more. I will find you somebody.
    Caller: yes please
    Us: putting you through`,
    usual(
      {
        requests: [answered('delivered')],
        plugins: { 'shop.start-return': [{ type: 'failed', reason: 'refused', code: 'too-late', message: 'After thirty days.' }] },
        responses: [
          { type: 'calls', tool: 'shop_start_return', input: { reason: 'unwanted' } },
          says('That is not possible any more. I will find you somebody.'),
          leaves('to_person'),
          { type: 'calls', tool: 'remember', input: { topic: 'A return after thirty days' } },
          leaves('to_person'),
        ],
      },
      { outcomes: ['put-through'], variables: { topic: 'A return after thirty days' } },
    ),
  ),
  conversation(
    'brings somebody to a person whose order is delivered and missing',
    `${identified}
    Us: It was delivered on
    Caller: no, it never came
    Us: I am sorry to hear that
    Us: putting you through`,
    usual({ requests: [answered('delivered')] }, { outcomes: ['delivered-and-missing', 'put-through'] }),
  ),
  conversation(
    'says that an order is late',
    `${identified}
    Us: I am sorry, your order is late. We now expect it on Wednesday
    Us: anything else
    Caller: no
    Us: Goodbye`,
    usual({ requests: [answered('delayed')] }, { outcomes: ['told-late', 'told'] }),
  ),
  conversation(
    'says that an order is being packed',
    `${identified}
    Us: It is being packed
    Us: anything else`,
    usual({ requests: [answered('placed')] }, { visits: ['where', 'packing', 'more'] }),
  ),
];

const people = [
  conversation(
    'waits with music while everybody is busy, and gets through',
    `${asked}
    Caller: can I talk to a human
    Us: putting you through
    Us: Everybody is talking to somebody
    Us: putting you through`,
    usual(
      { transfers: [{ type: 'failed', reason: 'busy' }, { type: 'done' }] },
      { outcomes: ['put-through'], visits: ['person', 'hold', 'music', 'person', 'through'] },
    ),
  ),
  conversation(
    'takes a message when nobody gets free',
    `${asked}
    Caller presses 0
    Us: Everybody is talking x2
    Us: Nobody is free at the moment
    Us: We will get back to you`,
    usual(
      {
        transfers: [{ type: 'failed', reason: 'no-answer' }],
        voicemails: [{ type: 'recorded', words: 'Where is my lamp?', durationMs: 4_000 }],
      },
      {
        outcomes: ['message-left'],
        visits: ['hold', 'music', 'hold', 'music', 'message', 'left'],
        variables: { message: 'Where is my lamp?' },
      },
    ),
  ),
  conversation(
    'hangs up on a message of nothing',
    `${asked}
    Caller presses 0
    Us: Nobody is free
    Us: I cannot hear you`,
    usual(
      { transfers: [{ type: 'failed', reason: 'declined' }], voicemails: [{ type: 'recorded', words: '', durationMs: 1_000 }] },
      { outcomes: ['nobody-there'] },
    ),
  ),
  conversation(
    'is honest when nothing can be recorded',
    `${asked}
    Caller presses 0
    Us: I could not record that`,
    usual({ transfers: [{ type: 'failed', reason: 'failed' }], voicemails: [broken] }, { outcomes: ['not-helped'] }),
  ),
];

const manners = [
  conversation(
    'says the number again that it has understood',
    `${asked}
    Caller: what did you say
    Us: What is your order number?
    Caller presses *
    Us: What is your order number?`,
    usual({}, { visits: ['order', 'again', 'back', 'order', 'again', 'back', 'order'] }),
  ),
  conversation(
    'takes another number when the first was misheard',
    `${asked}
    Caller: one two three four five six seven eight
    Us: Is that right?
    Caller: no
    Us: the eight digits of your order number
    Caller: four zero one seven seven two five zero
    Us: four zero one, seven seven two, five zero. Is that right?
    Caller: yes
    Us: which zip code`,
    usual({}, { variables: { order: '40177250' } }),
  ),
  conversation(
    "is broken into, by the caller and by the model's own words",
    `
    Us: automated assistant
    Caller breaks in: hi
    Us: What is your order number?
    Caller breaks in: four zero one seven seven two five zero
    Us: Is that right?
    Caller: yes
    Caller: two zero five zero zero
    Caller: no
    Us: anything else
    Caller: how big is the box?
    Us: It is a cardboard box of the usual size.
    Caller breaks in: never mind, that is all
    Us: Goodbye`,
    usual({ responses: [says('It is a cardboard box of the usual size.'), leaves('done')] }, { outcomes: ['told'] }),
  ),
  conversation(
    'lets the caller hang up',
    `${found}
    Caller hangs up`,
    usual({}, { ended: 'caller-hung-up' }),
  ),
  conversation(
    'goes on when somebody silent finds the number',
    `${asked}
    Caller stays silent x2
    Us: Are you still there?
    Us: What is your order number?
    Caller presses 40177250
    Us: Is that right?`,
    usual({}, { visits: ['order', 'still', 'back', 'order'] }),
  ),
  conversation(
    'says goodbye when nobody says whether there is more',
    `${shipped}
    Caller: no
    Us: anything else
    Caller stays silent
    Us: Are you there?
    Caller stays silent
    Us: Are you still there?
    Us: anything else
    Caller stays silent x2
    Us: Goodbye`,
    usual({ responses: [says('Are you there?')] }, { outcomes: ['told'] }),
  ),
];

export const orderStatusTests: readonly FlowTest[] = [...mainPaths, ...orderStatusUnhappyTests, ...people, ...manners];
