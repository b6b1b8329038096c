import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import { afterHoursUnhappyTests } from './after-hours-unhappy-tests.ts';
import { asked, askedCode, askedName, askedPhone, atNight, atNoon, leaving, located, unclear } from './circumstances.ts';

const mainPaths = [
  conversation(
    'takes a message, and passes it on',
    `${leaving}
    Us: The office will call you back`,
    atNight(
      {},
      {
        ended: 'flow-ended',
        outcomes: ['message-left'],
        visits: ['closed', 'reason', 'name', 'phone', 'record', 'pass', 'note', 'thanks'],
        variables: { name: 'Ada Lovelace', phone: '+12025550112', message: 'The lamp in the hall is out.' },
      },
    ),
  ),
  conversation(
    'puts callers through while the office is open',
    `
    Us: I am putting you through`,
    atNoon({}, { ended: 'flow-ended', outcomes: ['put-through'] }),
  ),
  conversation(
    'brings an emergency to whoever is on call',
    `${located}
    Us: I am calling whoever is on duty`,
    atNight(
      {},
      {
        outcomes: ['on-call-reached'],
        visits: ['whathappened', 'unit', 'oncall', 'first', 'reached'],
        variables: { trouble: 'water', unit: 12 },
      },
    ),
  ),
  conversation(
    'sends people out of a building on fire',
    `${asked}
    Caller: there is a fire
    Us: is it fire or gas
    Caller: fire
    Us: Leave the building now`,
    atNight({}, { outcomes: ['sent-to-911'] }),
  ),
  conversation(
    'opens the door for a courier with a code',
    `${askedCode}
    Caller presses 271828
    Us: I am opening the north door now`,
    atNight({}, { outcomes: ['door-opened'], visits: ['code', 'check', 'checked', 'open', 'opened'] }),
  ),
  conversation(
    'takes a message on a holiday, from somebody whom it does not understand',
    `
    Us: We are closed for the holiday
    ${unclear}
    Us: What is your name?`,
    { ...atNight({}, { visits: ['holiday', 'reason', 'name'] }), startedAt: '2026-12-25T17:00:00Z' },
  ),
];

const people = [
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `takes over when the office ends in ${reason}`,
      `
      Us: I am putting you through
      Us: Everybody is talking to somebody
      Us: Is it an emergency`,
      atNoon({ transfers: [{ type: 'failed', reason }] }, { visits: ['office', 'nobodyfree', 'reason'] }),
    ),
  ),
  conversation(
    'says that the office is closed to somebody who wants a person',
    `${askedName}
    Caller: can I talk to a human
    Us: Our office is closed now
    Us: Is it an emergency`,
    atNight({}, { visits: ['name', 'person', 'closed', 'reason'] }),
  ),
  conversation(
    'takes a message from somebody who wants nothing but a person',
    `${asked}
    Caller: operator please
    Us: Our office is closed now
    Caller: operator please
    Us: Our office is closed now
    Caller: operator please
    Us: Let me take a message for the office
    Us: Please speak after the tone`,
    atNight({}, { outcomes: ['message-left'], visits: ['reason', 'reason', 'reason', 'trouble', 'record'] }),
  ),
  conversation(
    'does the same for the key 0',
    `${asked}
    Caller presses 0
    Us: Our office is closed now`,
    atNight({}, { visits: ['reason', 'person', 'closed'] }),
  ),
  conversation(
    'hears an emergency in the middle of a message',
    `${askedName}
    Caller: there is water coming through the ceiling
    Us: is it fire or gas, water`,
    atNight({}, { visits: ['name', 'whathappened'] }),
  ),
];

const manners = [
  conversation(
    'says when the office is open, and goes back',
    `${askedCode}
    Caller: when are you open
    Us: The office is open on weekdays
    Us: What is your delivery code?`,
    atNight({}, { visits: ['code', 'opening', 'back', 'code'] }),
  ),
  conversation(
    'says it again, by words and by key',
    `${askedCode}
    Caller: one more time please
    Us: What is your delivery code?
    Caller presses *
    Us: What is your delivery code?`,
    atNight({}, { visits: ['code', 'again', 'back', 'code', 'again', 'back', 'code'] }),
  ),
  conversation(
    'is broken into by somebody in a hurry',
    `
    Us: Our office is closed now
    Caller breaks in: hello?
    Us: Is it an emergency
    Caller breaks in: a pipe burst
    Us: is it fire or gas`,
    atNight({}, { visits: ['closed', 'reason', 'whathappened'] }),
  ),
  conversation(
    'lets the caller hang up',
    `${askedPhone}
    Caller hangs up`,
    atNight({}, { ended: 'caller-hung-up' }),
  ),
  conversation(
    'goes on when somebody silent speaks',
    `${askedName}
    Caller stays silent x2
    Us: Are you still there?
    Us: What is your name?
    Caller: Grace Hopper
    Us: Thank you, Grace Hopper`,
    atNight({}, { visits: ['name', 'still', 'back', 'name', 'phone'] }),
  ),
];

export const afterHoursTests: readonly FlowTest[] = [...mainPaths, ...afterHoursUnhappyTests, ...people, ...manners];
