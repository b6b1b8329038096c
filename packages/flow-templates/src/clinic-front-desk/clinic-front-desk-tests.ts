import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  askedMedicine,
  askedWhen,
  atNight,
  atOpening,
  booked,
  broken,
  but,
  forVisit,
  identified,
  named,
  refused,
  summedUp,
  unclear,
  world,
} from './circumstances.ts';
import { clinicFrontDeskUnhappyTests } from './clinic-front-desk-unhappy-tests.ts';

const mainPaths = [
  conversation(
    'books an appointment for a patient',
    `${booked}
    Caller: no, thank you
    Us: Take care.`,
    atOpening({
      expect: {
        ended: 'flow-ended',
        outcomes: ['booked', 'helped'],
        visits: ['identify', 'name', 'birth', 'find', 'when', 'open', 'sure', 'book', 'more', 'bye'],
        variables: { patientName: 'Grace Hopper', start: '2026-12-01T10:00' },
      },
    }),
  ),
  conversation(
    'asks the doctor for a repeat prescription, and then books',
    `${askedMedicine}
    Caller: the blue inhaler, one hundred micrograms
    Us: Shall I ask the doctor for that?
    Caller: yes
    Us: you can pick it up from
    Us: anything else
    Caller: yes
    Us: How can we help you?
    Caller: can I see the doctor
    Us: I still have the file of Grace Hopper open
    Us: When would you like to come?`,
    atOpening({
      expect: { outcomes: ['refill-requested'], visits: ['medicine', 'request', 'requested', 'reason', 'identify', 'stillopen', 'when'] },
    }),
  ),
  conversation(
    'looks for another time when the clinic is closed, has a holiday, or is taken',
    `${askedWhen}
    Caller: next Tuesday at seven in the evening
    Us: We have no visiting hours on Tuesday at seven in the evening
    Caller: December 25th at ten in the morning
    Us: is a holiday
    Caller: next Tuesday at ten in the morning
    Us: Shall I book that?
    Caller: yes
    Us: not free any more
    Us: When would you like to come?
    Caller: next Tuesday at eleven in the morning
    Caller: no
    Us: not getting any further`,
    atOpening({
      world: but({ 'calendar.book': [refused] }),
      expect: { visits: ['closed', 'holiday', 'taken', 'when', 'trouble', 'desk'] },
    }),
  ),
  conversation(
    'connects an emergency with the nurse at once',
    `
    Us: How can we help you?
    Caller: my husband has chest pain
    Us: dial nine one one
    Us: connecting you with our nurse`,
    atNight({ expect: { outcomes: ['put-through'], visits: ['urgent', 'nurse', 'through'] } }),
  ),
  conversation(
    'connects an emergency from the middle of something else',
    `${forVisit}
    Caller: this is an emergency, he can't breathe
    Us: connecting you with our nurse`,
    atOpening({ expect: { outcomes: ['put-through'], visits: ['name', 'urgent', 'nurse'] } }),
  ),
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `says where else to call when the nurse is not reached: ${reason}`,
      `
      Us: How can we help you?
      Caller: it's an emergency
      Us: The nurse cannot be reached. Please hang up and dial nine one one now.`,
      atOpening({ world: { transfers: [{ type: 'failed', reason }] }, expect: { outcomes: ['urgent-not-reached'] } }),
    ),
  ),
  conversation(
    'leaves test results to people',
    `
    Us: How can we help you?
    Caller: are my test results back
    Us: never by a machine
    Us: putting you through`,
    atOpening({ expect: { outcomes: ['put-through'] } }),
  ),
];

const people = [
  conversation(
    'asks for a number to call back when the desk is busy',
    `
    Us: How can we help you?
    Caller: I want to speak to a person
    Us: putting you through
    Us: On which number may we call you back?
    Caller: two oh two five five five oh one one nine
    Us: right?
    Caller: yes
    Us: We will call you back`,
    atOpening({
      world: { ...world, transfers: [{ type: 'failed', reason: 'busy' }] },
      expect: { outcomes: ['call-back'], variables: { phone: '+12025550119' } },
    }),
  ),
  ...(['no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `asks for a number to call back when the transfer ends in ${reason}`,
      `
      Us: How can we help you?
      Caller presses 0
      Us: On which number may we call you back?
      ${unclear}
      Us: I could not arrange that`,
      atOpening({ world: { transfers: [{ type: 'failed', reason }] }, expect: { outcomes: ['not-helped'] } }),
    ),
  ),
  conversation(
    'asks for a number at night, and is honest when it cannot be passed on',
    `
    Caller presses 0
    Us: The clinic is closed at the moment
    Us: On which number
    Caller: two oh two five five five oh one one nine
    Caller: yes
    Us: I could not arrange that`,
    atNight({ world: { messages: [broken] }, expect: { outcomes: ['not-helped'] } }),
  ),
  conversation(
    'is honest also when the e-mail is refused, on a holiday',
    `
    Caller presses 0
    Us: The clinic is closed at the moment
    Caller: two oh two five five five oh one one nine
    Caller: yes
    Us: I could not arrange that`,
    { startedAt: '2026-12-25T15:00:00Z', world: { messages: [refused] }, expect: { outcomes: ['not-helped'] } },
  ),
];

const manners = [
  conversation(
    'says when it is open, and goes back',
    `${askedWhen}
    Caller: when are you open
    Us: We are open from eight to noon
    Us: When would you like to come?`,
    atOpening({ expect: { visits: ['when', 'info', 'back', 'when'] } }),
  ),
  conversation(
    'says a question of a part again',
    `${forVisit}${named}
    Caller: say that again please
    Us: And the date of birth?
    Caller presses *
    Us: And the date of birth?`,
    atOpening({ expect: { visits: ['birth', 'again', 'back', 'birth', 'again', 'back', 'birth'] } }),
  ),
  conversation(
    'goes on when somebody silent speaks',
    `${forVisit}
    Caller stays silent x2
    Us: Are you still there?
    Us: I need the right file${identified}`,
    atOpening({ expect: { visits: ['name', 'still', 'back', 'name', 'birth', 'find'] } }),
  ),
  conversation(
    'is broken into with words',
    `
    Us: the automated front desk
    Caller breaks in: hello, I need an appointment
    Us: How can we help you?
    Caller breaks in: I'd like to make an appointment
    Us: To book you in`,
    atOpening(),
  ),
  conversation(
    'lets the caller hang up',
    `${summedUp}
    Caller hangs up`,
    atOpening({ expect: { ended: 'caller-hung-up' } }),
  ),
  conversation(
    'says goodbye when nobody says whether there is more',
    `${booked}
    Caller stays silent x5
    Us: Take care`,
    atOpening({ expect: { outcomes: ['booked', 'helped'] } }),
  ),
  conversation(
    'says goodbye when it is not clear whether there is more',
    `${booked}
    ${unclear}
    Us: Take care`,
    atOpening({ expect: { outcomes: ['booked', 'helped'] } }),
  ),
];

export const clinicFrontDeskTests: readonly FlowTest[] = [...mainPaths, ...clinicFrontDeskUnhappyTests, ...people, ...manners];
