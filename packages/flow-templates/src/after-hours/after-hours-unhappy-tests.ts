import type { FlowTest } from '@callwright/flow-schema';
import { conversation } from '../writing/conversation.ts';
import {
  asked,
  askedCode,
  askedName,
  askedPhone,
  atNight,
  broken,
  leaving,
  located,
  plugins,
  recorded,
  refused,
  silence,
  unclear,
  urgent,
} from './circumstances.ts';

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

/** What can go wrong, and callers who do not answer. */
export const afterHoursUnhappyTests: readonly FlowTest[] = [...troubles, ...givingUp];
