import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  askedForDay,
  askedForPhone,
  atNight,
  atOpening,
  broken,
  but,
  changing,
  free,
  lookedUp,
  nobody,
  offered,
  summedUp,
  unclear,
} from './circumstances.ts';
import { serviceBookingUnhappyTests } from './service-booking-unhappy-tests.ts';

const mainPaths = [
  conversation(
    'books for a customer whom we know',
    `${summedUp}
    Caller: yes, please
    Us: You are booked for Tuesday, December first, at two in the afternoon`,
    atOpening({
      expect: {
        ended: 'flow-ended',
        outcomes: ['booked'],
        visits: ['lookup', 'isthem', 'service', 'slots', 'offer', 'sure', 'book', 'confirm', 'booked'],
        variables: { phone: '+12025550143', service: 'oil', durationMinutes: 60, start: '2026-12-01T14:00', bookingId: 'B7' },
      },
    }),
  ),
  conversation(
    'books for somebody new, who wants an inspection in the morning',
    `${lookedUp}
    Us: welcome to Northside
    Us: May I have your name
    Caller: my name is Grace Hopper
    Us: Grace Hopper, did I get that right?
    Caller: yes
    Us: What does your car need
    Caller: a full inspection
    Caller: on Tuesday
    Caller presses 1
    Us: So that is a full inspection on Tuesday, December first, at nine in the morning, for Grace Hopper.
    Caller presses 1
    Us: You are booked`,
    atOpening({ world: but({ 'crm.find-customer': [nobody] }), expect: { outcomes: ['booked'], variables: { durationMinutes: 120 } } }),
  ),
  conversation(
    'finds another time when the week is full, and when somebody was faster',
    `${askedForDay}
    Caller: Saturday
    Us: is on a weekend, and we are closed then
    Caller: Monday
    Us: nothing free in the week from
    Us: Which day would suit you?
    Caller: next Tuesday
    Us: I can offer
    Caller: neither
    Us: Which day
    Caller: next Wednesday
    Us: I can offer
    Caller: the first
    Caller: yes
    Us: somebody has just taken that time
    Us: Which day
    Caller: Tuesday
    Caller: the first
    Caller: yes
    Us: somebody has just taken that time
    Us: not getting any further
    Us: I will put you through`,
    atOpening({
      world: but({
        'calendar.free-slots': [{ type: 'succeeded', output: { slots: [] } }, free],
        'calendar.book': [{ type: 'failed', reason: 'refused', code: 'taken' }],
      }),
      expect: { outcomes: ['put-through'], visits: ['full', 'day', 'taken', 'day', 'trouble', 'desk'] },
    }),
  ),
  conversation(
    'lets the caller change everything, and leave it',
    `${changing}
    Caller: the service
    Us: What does your blue hatchback need
    Caller: new tires
    Caller: Tuesday
    Caller: the first one
    Us: So that is a tire change
    Caller: no
    Caller: the name
    Us: May I have your name
    Caller: Grace Hopper
    Caller: yes
    Caller: brakes
    Caller: Tuesday
    Caller: the second
    Us: for Grace Hopper
    Caller: no
    Caller: the time
    Us: Which day
    Caller: Tuesday
    Caller: the second
    Caller: no
    Caller presses 4
    Us: nothing is booked`,
    atOpening({ expect: { ended: 'flow-ended', outcomes: ['not-booked'] } }),
  ),
];

const people = [
  conversation(
    'puts somebody through who asks for a person in the middle of it',
    `${askedForDay}
    Caller: can I talk to a human, please
    Us: I will put you through to our service desk`,
    atOpening({ expect: { ended: 'flow-ended', outcomes: ['put-through'], visits: ['day', 'person', 'desk', 'through'] } }),
  ),
  conversation(
    'takes a message when the desk is busy',
    `
    Us: What can I do for you
    Caller: is my car ready
    Us: I will put you through
    Us: Nobody is at the desk
    Us: We will call you back`,
    atOpening({
      world: but(
        {},
        {
          transfers: [{ type: 'failed', reason: 'busy' }],
          voicemails: [{ type: 'recorded', words: 'It is Ada. Is my car ready?', durationMs: 6_000 }],
        },
      ),
      expect: { outcomes: ['message-left'], variables: { message: 'It is Ada. Is my car ready?' } },
    }),
  ),
  ...(['no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `takes a message when the transfer ends in ${reason}`,
      `
      Caller: I need to change my appointment
      Us: I will put you through
      Us: Nobody is at the desk
      Us: I could not record that`,
      atOpening({
        world: but({}, { transfers: [{ type: 'failed', reason }], voicemails: [broken] }),
        expect: { outcomes: ['not-helped'] },
      }),
    ),
  ),
  conversation(
    'takes a message at night, also when it cannot be sent on',
    `
    Caller presses 0
    Us: Nobody is at the desk
    Us: Thank you. We will call you back.`,
    {
      startedAt: atNight,
      world: but({}, { messages: [broken], voicemails: [{ type: 'recorded', words: 'Call me.', durationMs: 3_000 }] }),
      expect: { outcomes: ['message-left'] },
    },
  ),
  conversation(
    'takes a message also when its e-mail is refused',
    `
    Caller: operator please
    Us: We will call you back.`,
    {
      startedAt: atNight,
      world: but(
        {},
        { messages: [{ type: 'failed', reason: 'refused' }], voicemails: [{ type: 'recorded', words: 'Call me.', durationMs: 3_000 }] },
      ),
      expect: { outcomes: ['message-left'] },
    },
  ),
  conversation(
    'hangs up on a message of nothing at Christmas',
    `
    Caller: operator please
    Us: Nobody is at the desk
    Us: I cannot hear you`,
    {
      startedAt: '2026-12-25T15:00:00Z',
      world: but({}, { voicemails: [{ type: 'recorded', words: '', durationMs: 2_000 }] }),
      expect: { outcomes: ['nobody-there'] },
    },
  ),
];

const manners = [
  conversation(
    'says when it is open, and goes back to the question',
    `${askedForDay}
    Caller: what are your opening hours
    Us: We are open on weekdays
    Us: Which day would suit you?
    Caller: Tuesday
    Us: I can offer`,
    atOpening({ expect: { visits: ['day', 'opening', 'back', 'day', 'offer'] } }),
  ),
  conversation(
    'says the last question again, by words and by key',
    `${offered}
    Caller: sorry, can you repeat that
    Us: I can offer
    Caller presses *
    Us: I can offer
    Caller presses 2
    Us: So that is`,
    atOpening({ expect: { visits: ['offer', 'again', 'back', 'offer', 'again', 'sure'] } }),
  ),
  conversation(
    'waits for somebody silent, and goes on when they speak',
    `${askedForPhone}
    Caller stays silent
    Us: starting with the area code
    Caller stays silent
    Us: Are you still there?
    Us: What is the phone number
    Caller: two oh two five five five oh one four three
    Us: right?`,
    atOpening({ expect: { visits: ['phone', 'still', 'back', 'phone'] } }),
  ),
  conversation(
    'is broken into',
    `
    Us: automated assistant
    Caller breaks in: yes hello
    Us: What can I do for you today?
    Caller breaks in: I want to book a service
    Us: What is the phone number`,
    atOpening({ expect: { visits: ['hello', 'need', 'phone'] } }),
  ),
  conversation(
    'lets the caller hang up before anything is booked',
    `${summedUp}
    Caller hangs up`,
    atOpening({ expect: { ended: 'caller-hung-up', visits: ['sure'] } }),
  ),
  conversation(
    'takes the name when it is not clear who is there',
    `${lookedUp}
    Us: Am I speaking with
    ${unclear}
    Us: May I have your name`,
    atOpening({ expect: { visits: ['isthem', 'name'] } }),
  ),
  conversation(
    'does not offer two times where there is one',
    `${askedForDay}
    Caller: Tuesday
    Us: I have one time left: Tuesday, December first, at nine in the morning`,
    atOpening({
      world: but(
        {},
        { code: { nd_pick: [{ type: 'succeeded', output: { firstTime: '2026-12-01T09:00', secondTime: '2026-12-01T09:00' } }] } },
      ),
    }),
  ),
];

export const serviceBookingTests: readonly FlowTest[] = [...mainPaths, ...serviceBookingUnhappyTests, ...people, ...manners];
