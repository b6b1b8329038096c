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
  named,
  refused,
  summedUp,
  unclear,
} from './circumstances.ts';

const silentAt = { reason: '', name: forVisit, birth: `${forVisit}${named}`, when: askedWhen, sure: summedUp, medicine: askedMedicine };

const lostAt = { reason: '', name: forVisit, birth: `${forVisit}${named}`, when: askedWhen, sure: summedUp };

const troubles = [
  conversation(
    'does not find the patient, asks once more, and gives up',
    `${forVisit}${named}
    Caller: December ninth, 1956
    Caller: yes
    Us: I cannot find anybody
    Us: I need the right file${named}
    Caller: December ninth, 1956
    Caller: yes
    Us: I cannot find anybody
    Us: I could not open the file
    Us: putting you through`,
    atOpening({
      world: but({ 'clinic.find-patient': [refused] }),
      expect: { visits: ['notfound', 'name', 'notfound', 'unknown', 'nofile', 'desk'] },
    }),
  ),
  conversation(
    'goes on with people when the files cannot be reached',
    `${forVisit}${named}
    Caller: December ninth, 1956
    Caller: yes
    Us: I could not open the file`,
    atOpening({ world: but({ 'clinic.find-patient': [broken] }), expect: { visits: ['find', 'unreachable', 'nofile', 'desk'] } }),
  ),
  conversation(
    'says that nothing has been changed when the booking fails',
    `${summedUp}
    Caller: yes
    Us: nothing has been changed
    Us: putting you through`,
    atOpening({ world: but({ 'calendar.book': [broken] }), expect: { outcomes: ['put-through'] } }),
  ),
  conversation(
    'says that the doctor wants to talk first',
    `${askedMedicine}
    Caller: sleeping pills
    Caller: yes
    Us: The doctor would like to talk to you`,
    atOpening({ world: but({ 'clinic.request-refill': [refused] }), expect: { visits: ['request', 'notrefilled', 'desk'] } }),
  ),
  conversation(
    'goes on with people when the refill cannot be asked for',
    `${askedMedicine}
    Caller: sleeping pills
    Caller: yes
    Us: nothing has been changed`,
    atOpening({ world: but({ 'clinic.request-refill': [broken] }), expect: { visits: ['request', 'cannot', 'desk'] } }),
  ),
  conversation(
    'takes another time when the caller does not like what was summed up',
    `${summedUp}
    Caller: no
    Us: When would you like to come?`,
    atOpening({ expect: { visits: ['sure', 'when'] } }),
  ),
  conversation(
    'says goodbye after three things',
    `${booked}
    Caller: yes
    Caller: I need a repeat prescription
    Us: I still have the file
    Caller: the blue inhaler
    Caller: yes
    Us: anything else
    Caller: yes
    Caller: I need a repeat prescription
    Caller: the white pills
    Caller: yes
    Us: anything else
    Caller: yes
    Caller: I need a repeat prescription
    Caller: the round pills
    Caller: yes
    Us: Take care`,
    atOpening({ expect: { outcomes: ['booked', 'refill-requested', 'refill-requested', 'refill-requested', 'helped'] } }),
  ),
];

const givingUp = [
  ...Object.entries(silentAt).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x5
      Us: I cannot hear you`,
      atOpening({ expect: { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] } }),
    ),
  ),
  conversation(
    'hangs up kindly when nobody says a number to call back',
    `
    Caller presses 0
    Us: On which number
    Caller stays silent x5
    Us: I cannot hear you`,
    atNight({ expect: { outcomes: ['nobody-there'] } }),
  ),
  ...Object.entries(lostAt).map(([node, before]) =>
    conversation(
      `finds a person for somebody who is not understood at "${node}"`,
      `${before}
      ${unclear}
      Us: putting you through`,
      atOpening({ expect: { outcomes: ['put-through'], visits: [node, 'desk'] } }),
    ),
  ),
  conversation(
    'finds a person for somebody who says no to every medicine',
    `${askedMedicine}
    Caller: the blue one
    Caller: no
    Caller: the white one
    Caller: no
    Caller: the round one
    Caller: no
    Us: putting you through`,
    atOpening({ expect: { visits: ['medicine', 'desk'] } }),
  ),
];

/** What can go wrong, and callers who do not answer. */
export const clinicFrontDeskUnhappyTests: readonly FlowTest[] = [...troubles, ...givingUp];
