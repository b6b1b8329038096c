import type { FlowTest } from '@callwright/flow-schema';
import { type Circumstances, conversation } from '../writing/conversation.ts';

const broken = { type: 'failed', reason: 'failed' } as const;
const refused = { type: 'failed', reason: 'refused' } as const;
const plugins = {
  'building.find-on-call': [{ type: 'succeeded', output: { phone: '+12025550190' } }],
  'building.check-door-code': [{ type: 'succeeded', output: { door: 'the north door' } }],
} as const;
const recorded = { type: 'recorded', words: 'The lamp in the hall is out.', durationMs: 8_000 } as const;
const world = {
  plugins,
  transfers: [{ type: 'done' }],
  voicemails: [recorded],
  messages: [{ type: 'done' }],
  keys: [{ type: 'done' }],
} satisfies Circumstances['world'];
const atNight = (changes: Circumstances['world'] = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  startedAt: '2026-11-24T03:00:00Z',
  world: { ...world, ...changes },
  expect,
});
const atNoon = (changes: Circumstances['world'] = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  ...atNight(changes, expect),
  startedAt: '2026-11-23T17:00:00Z',
});

const asked = `
  Us: Our office is closed now
  Us: Is it an emergency, a delivery at the door, or would you like to leave a message?`;
const urgent = `${asked}
  Caller: a pipe burst
  Us: is it fire or gas, water, heating, or are you locked out?`;
const located = `${urgent}
  Caller: water is coming in
  Us: Which apartment are you in?
  Caller: twelve
  Us: Apartment twelve, right?
  Caller: yes`;
const askedCode = `${asked}
  Caller: I have a delivery
  Us: What is your delivery code?`;
const askedName = `${asked}
  Caller: I'd like to leave a message
  Us: What is your name?`;
const askedPhone = `${askedName}
  Caller: Ada Lovelace
  Us: Thank you, Ada Lovelace. On which number`;
const leaving = `${askedPhone}
  Caller: two oh two five five five oh one one two
  Us: right?
  Caller: yes
  Us: Please speak after the tone`;
const unclear = 'Caller: the grass is always greener x2';
const silence = { type: 'recorded', words: '', durationMs: 4_000 } as const;

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

const troubles = [
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `tries the second number when the first ends in ${reason}`,
      `${located}
      Us: I am trying the second number`,
      atNight(
        { transfers: [{ type: 'failed', reason }, { type: 'done' }] },
        { outcomes: ['on-call-reached'], visits: ['first', 'second', 'reached'] },
      ),
    ),
  ),
  ...(['busy', 'no-answer', 'declined', 'failed'] as const).map((reason) =>
    conversation(
      `raises the alarm when the second number ends in ${reason}, too`,
      `${located}
      Us: I have raised the alarm`,
      atNight({ transfers: [{ type: 'failed', reason }] }, { outcomes: ['alarm-raised'], visits: ['second', 'alarm', 'raised'] }),
    ),
  ),
  conversation(
    'is honest when no alarm can be raised',
    `${located}
    Us: I cannot reach anybody`,
    atNight({ transfers: [{ type: 'failed', reason: 'failed' }], messages: [broken] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'is honest when the alarm is refused',
    `${located}
    Us: I cannot reach anybody`,
    atNight({ transfers: [{ type: 'failed', reason: 'busy' }], messages: [refused] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'tries the second number when nobody knows who is on call',
    `${located}
    Us: I am trying the second number`,
    atNight({ plugins: { ...plugins, 'building.find-on-call': [broken] } }, { visits: ['oncall', 'second', 'reached'] }),
  ),
  conversation(
    'tries the second number when nobody is on call',
    `${located}
    Us: I am trying the second number`,
    atNight({ plugins: { ...plugins, 'building.find-on-call': [refused] } }, { visits: ['oncall', 'second', 'reached'] }),
  ),
  conversation(
    'leaves the door shut after three wrong codes',
    `${askedCode}
    Caller: one two three four five six
    Us: That code does not open a door
    Caller: one two three four five seven
    Us: That code does not open a door
    Caller: one two three four five eight
    Us: I cannot open the door`,
    atNight(
      { plugins: { ...plugins, 'building.check-door-code': [refused] } },
      { outcomes: ['door-shut'], visits: ['code', 'wrong', 'code', 'wrong', 'code', 'nodoor'] },
    ),
  ),
  conversation(
    'leaves the door shut when the code cannot be checked',
    `${askedCode}
    Caller presses 271828
    Us: I cannot open the door`,
    atNight({ plugins: { ...plugins, 'building.check-door-code': [broken] } }, { outcomes: ['door-shut'] }),
  ),
  conversation(
    'says so when the key does not open the door',
    `${askedCode}
    Caller presses 271828
    Us: I cannot open the door`,
    atNight({ keys: [broken] }, { outcomes: ['door-shut'] }),
  ),
  conversation(
    'keeps a message also when the e-mail fails',
    `${leaving}
    Us: The office will call you back`,
    atNight({ messages: [broken] }, { outcomes: ['message-left'] }),
  ),
  conversation(
    'keeps a message also when the e-mail is refused',
    `${leaving}
    Us: The office will call you back`,
    atNight({ messages: [refused] }, { outcomes: ['message-left'] }),
  ),
  conversation(
    'tells the office of a call when nothing can be recorded',
    `${leaving}
    Us: the office knows that you called`,
    atNight({ voicemails: [broken] }, { outcomes: ['call-back'] }),
  ),
  conversation(
    'is honest when nothing works',
    `${leaving}
    Us: Please call again tomorrow`,
    atNight({ voicemails: [broken], messages: [broken] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'is honest when even the text is refused',
    `${leaving}
    Us: Please call again tomorrow`,
    atNight({ voicemails: [broken], messages: [refused] }, { outcomes: ['not-helped'] }),
  ),
  conversation(
    'lets the caller try again after a message of nothing',
    `${leaving}
    Us: I did not hear anything
    Caller: once more
    Us: Please speak after the tone
    Us: The office will call you back`,
    atNight({ voicemails: [silence, recorded] }, { outcomes: ['message-left'] }),
  ),
  conversation(
    'does not record nothing for ever',
    `${leaving}
    Us: I did not hear anything
    Caller presses 1
    Us: I did not hear anything
    Caller presses 1
    Us: I cannot hear you`,
    atNight({ voicemails: [silence] }, { outcomes: ['nobody-there'] }),
  ),
  conversation(
    'leaves it when the caller does',
    `${leaving}
    Us: I did not hear anything
    Caller: never mind
    Us: All right. Goodbye.`,
    atNight({ voicemails: [silence] }, { outcomes: ['no-message'] }),
  ),
  conversation(
    'leaves it when it is not clear what the caller wants',
    `${leaving}
    Us: I did not hear anything
    ${unclear}
    Us: All right. Goodbye.`,
    atNight({ voicemails: [silence] }, { outcomes: ['no-message'] }),
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

const givingUp = [
  ...Object.entries({ reason: asked, code: askedCode, name: askedName, phone: askedPhone }).map(([node, before]) =>
    conversation(
      `hangs up kindly when nobody speaks at "${node}"`,
      `${before}
      Caller stays silent x4
      Us: I cannot hear you`,
      atNight({}, { outcomes: ['nobody-there'], visits: [node, 'still', 'gone'] }),
    ),
  ),
  conversation(
    'hangs up kindly when nobody says whether to try again',
    `${leaving}
    Us: I did not hear anything
    Caller stays silent x4
    Us: I cannot hear you`,
    atNight({ voicemails: [silence] }, { outcomes: ['nobody-there'] }),
  ),
  conversation(
    'calls somebody for a silent emergency',
    `${urgent}
    Caller stays silent x4
    Us: I am calling whoever is on duty`,
    atNight({}, { outcomes: ['on-call-reached'] }),
  ),
  conversation(
    'calls somebody for an emergency that is not understood',
    `${urgent}
    ${unclear}
    Us: I am calling whoever is on duty`,
    atNight({}, { outcomes: ['on-call-reached'] }),
  ),
  conversation(
    'calls somebody who does not say the apartment',
    `${urgent}
    Caller: no heat
    Us: Which apartment
    Caller stays silent x4
    Us: I am calling whoever is on duty`,
    atNight({}, { outcomes: ['on-call-reached'], visits: ['unit', 'oncall'] }),
  ),
  conversation(
    'calls somebody whose apartment is not understood',
    `${urgent}
    Caller: I lost my key
    Us: Which apartment
    ${unclear}
    Us: I am calling whoever is on duty`,
    atNight({}, { outcomes: ['on-call-reached'], visits: ['unit', 'oncall'] }),
  ),
  conversation(
    'leaves the door shut when no code is understood',
    `${askedCode}
    ${unclear}
    Us: I cannot open the door`,
    atNight({}, { outcomes: ['door-shut'] }),
  ),
  conversation(
    'records the message also without name and number',
    `${askedName}
    Caller: why do you need that x2
    Us: On which number can we call you back?
    Caller: I do not want to say x2
    Us: Please speak after the tone`,
    atNight({}, { outcomes: ['message-left'], visits: ['name', 'phone', 'record'] }),
  ),
];

export const afterHoursTests: readonly FlowTest[] = [...mainPaths, ...troubles, ...people, ...manners, ...givingUp];
