import type { FlowTest } from '@callwright/flow-schema';
import { type Circumstances, conversation } from '../writing/conversation.ts';

const broken = { type: 'failed', reason: 'timed-out' } as const;
const answered = (status: string) => ({
  type: 'answered' as const,
  status: 200,
  body: { status, delivery: { due: '2026-11-25', zip: '20500', link: 'https://track.example/40177250' } },
});
const whole = { type: 'succeeded', output: { isWhole: true } } as const;
const mixedUp = { type: 'succeeded', output: { isWhole: false } } as const;
const leaves = (name: string) => ({ type: 'calls' as const, tool: `leave_${name}`, input: {} });
const says = (text: string) => ({ type: 'says' as const, text });

const world = {
  code: { nd_check: [whole] },
  requests: [answered('shipped')],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
  responses: [leaves('done')],
} satisfies Circumstances['world'];
const usual = (changes: Circumstances['world'] = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  world: { ...world, ...changes },
  expect,
});

const asked = `
  Us: What is your order number?`;
const given = `${asked}
  Caller: four zero one seven, seven two five zero
  Us: Is that right?
  Caller: yes`;
const found = `${given}
  Us: which zip code does it go to?`;
const identified = `${found}
  Caller: two zero five zero zero`;
const shipped = `${identified}
  Us: your order is on its way, and should be with you on Wednesday, November twenty-fifth`;
const unclear = 'Caller: the grass is always greener x3';

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

const delivered = { requests: [answered('delivered')] };
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

export const orderStatusTests: readonly FlowTest[] = [...mainPaths, ...troubles, ...people, ...manners, ...givingUp];
