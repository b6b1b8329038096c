import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { afterHoursLayout } from './after-hours-layout.ts';

const office = { from: '09:00', to: '17:00' };

const arriving: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'person' } },
  person: {
    type: 'hours',
    name: 'Is the office open?',
    config: {
      hours: {
        week: { monday: [office], tuesday: [office], wednesday: [office], thursday: [office], friday: [{ from: '09:00', to: '15:00' }] },
        days: [
          { date: '12-25', name: 'Christmas' },
          { date: '01-01', name: "New Year's Day" },
        ],
      },
    },
    to: { open: 'office', closed: 'closed', holiday: 'holiday' },
  },
  office: {
    type: 'transfer',
    name: 'Office',
    config: { number: '+12025550181', words: 'Maplewood Property Services. I am putting you through.', timeoutMs: 25_000 },
    to: { answered: 'through', busy: 'nobodyfree', 'no-answer': 'nobodyfree', declined: 'nobodyfree', failed: 'nobodyfree' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  nobodyfree: { type: 'say', name: 'Nobody free', config: { text: 'Everybody is talking to somebody just now.' }, to: { done: 'reason' } },
  closed: {
    type: 'say',
    name: 'Closed',
    config: { text: 'Maplewood Property Services. Our office is closed now, but I can help: I am the automated assistant.' },
    to: { done: 'reason' },
  },
  holiday: {
    type: 'say',
    name: 'Holiday',
    config: { text: 'Maplewood Property Services. We are closed for the holiday, but I can help: I am the automated assistant.' },
    to: { done: 'reason' },
  },
  reason: {
    type: 'route',
    name: 'What is it about?',
    // From here on, the handler of errors helps whoever goes round too often.
    maxVisits: 3,
    config: {
      question: 'Is it an emergency, a delivery at the door, or would you like to leave a message?',
      again: ['Please say emergency, delivery, or message.', 'Is it urgent? Then say emergency. Otherwise say message.'],
      intents: [
        {
          name: 'emergency',
          examples: [
            "it's an emergency",
            'there is water everywhere',
            'a pipe burst',
            'I smell gas',
            'there is a fire',
            'the heating is out and it is freezing',
            'I am locked out',
          ],
        },
        {
          name: 'delivery',
          examples: ['a delivery', 'I have a delivery', 'I have a parcel for you', 'I am a courier at the door', 'please open the door'],
        },
        {
          name: 'message',
          examples: [
            "I'd like to leave a message",
            'please have someone call me back',
            'take a message',
            'a message',
            'it is about my rent',
          ],
        },
      ],
    },
    to: { emergency: 'whathappened', delivery: 'code', message: 'name', 'something-else': 'name', silent: 'gone' },
  },
};

const emergency: NodeSketches = {
  whathappened: {
    type: 'ask',
    name: 'What has happened?',
    config: {
      question: 'What has happened: is it fire or gas, water, heating, or are you locked out?',
      again: ['Fire or gas, water, heating, or locked out?'],
      expects: 'choice',
      variable: 'trouble',
    },
    to: { answered: 'isdanger', silent: 'oncall', 'not-understood': 'oncall' },
  },
  isdanger: {
    type: 'branch',
    name: 'In danger?',
    config: { branches: [{ port: 'danger', when: 'trouble == "fire"' }] },
    to: { danger: 'danger', otherwise: 'unit' },
  },
  danger: {
    type: 'end',
    name: 'Dial 911',
    config: { text: 'Leave the building now, and dial nine one one from outside. Please hang up.', outcome: 'sent-to-911' },
  },
  unit: {
    type: 'ask',
    name: 'Which apartment?',
    config: {
      question: 'I am sorry to hear that. Which apartment are you in?',
      again: ['The number of your apartment, please.'],
      expects: 'number',
      variable: 'unit',
      min: 1,
      max: 400,
      confirm: 'Apartment {{ answer }}, right?',
    },
    // Somebody with water up to the ankles need not spell things out.
    to: { answered: 'oncall', silent: 'oncall', 'not-understood': 'oncall' },
  },
  oncall: {
    type: 'plugin-action',
    name: 'Who is on call?',
    config: {
      plugin: 'building',
      action: 'find-on-call',
      input: { trouble: 'isSet(trouble) ? inWords(trouble) : "unknown"' },
      output: { phone: 'onCall' },
    },
    to: { succeeded: 'first', refused: 'second', failed: 'second' },
  },
  first: {
    type: 'transfer',
    name: 'On call',
    config: {
      mode: 'warm',
      destination: 'expression',
      numberFrom: 'onCall',
      words: 'I am calling whoever is on duty. Please stay on the line.',
      briefing:
        'An emergency: {{ isSet(trouble) ? inWords(trouble) : "nobody knows what yet" }}{{ isSet(unit) ? ", apartment " + inWords(unit) : "" }}.',
      timeoutMs: 25_000,
    },
    to: { answered: 'reached', busy: 'second', 'no-answer': 'second', declined: 'second', failed: 'second' },
  },
  second: {
    type: 'transfer',
    name: 'Second on call',
    config: {
      mode: 'warm',
      number: '+12025550182',
      words: 'One more moment, I am trying the second number.',
      briefing:
        'An emergency: {{ isSet(trouble) ? inWords(trouble) : "nobody knows what yet" }}{{ isSet(unit) ? ", apartment " + inWords(unit) : "" }}.',
      timeoutMs: 25_000,
    },
    to: { answered: 'reached', busy: 'alarm', 'no-answer': 'alarm', declined: 'alarm', failed: 'alarm' },
  },
  reached: { type: 'end', name: 'Reached', config: { outcome: 'on-call-reached' } },
  alarm: {
    type: 'send-message',
    name: 'Raise the alarm',
    config: {
      recipient: 'address',
      address: '+12025550183',
      text: 'Maplewood emergency, nobody on call answered: {{ isSet(trouble) ? inWords(trouble) : "unknown" }}{{ isSet(unit) ? ", apartment " + text(unit) : "" }}. Please call back at once.',
    },
    to: { sent: 'raised', refused: 'notraised', failed: 'notraised' },
  },
  raised: {
    type: 'end',
    name: 'Alarm raised',
    config: {
      text: 'Nobody has answered yet, so I have raised the alarm by text message. Somebody will call you back. If it gets dangerous, dial nine one one.',
      outcome: 'alarm-raised',
    },
  },
  notraised: {
    type: 'end',
    name: 'Nobody reached',
    config: {
      text: 'I am sorry, I cannot reach anybody. If there is any danger, please dial nine one one. Otherwise call again in a few minutes.',
      outcome: 'not-helped',
    },
  },
};

const delivery: NodeSketches = {
  code: {
    type: 'ask',
    name: 'Delivery code',
    maxVisits: 3,
    config: {
      question: 'What is your delivery code? It has six digits.',
      again: ['The six digits of your delivery code, please. You can key them in.'],
      expects: 'digits',
      variable: 'code',
      minDigits: 6,
      maxDigits: 6,
    },
    to: { answered: 'check', silent: 'gone', 'not-understood': 'nodoor', 'too-often': 'nodoor' },
  },
  check: {
    type: 'plugin-action',
    name: 'Check the code',
    config: { plugin: 'building', action: 'check-door-code', input: { code: 'code' }, output: { door: 'door' } },
    to: { succeeded: 'checked', refused: 'wrong', failed: 'nodoor' },
  },
  wrong: { type: 'say', name: 'Not a code', config: { text: 'That code does not open a door today.' }, to: { done: 'code' } },
  checked: {
    type: 'say',
    name: 'Opening',
    marks: ['code-checked'],
    config: { text: 'Thank you. I am opening {{ door }} now. Please leave everything in the hall.', interruption: 'held' },
    to: { done: 'open' },
  },
  // The intercom opens the door for this key.
  open: { type: 'press-keys', name: 'Open the door', config: { keys: '9w9' }, to: { pressed: 'opened', failed: 'nodoor' } },
  opened: { type: 'end', name: 'Opened', config: { outcome: 'door-opened' } },
  nodoor: {
    type: 'end',
    name: 'Stays shut',
    config: {
      text: 'I am sorry, I cannot open the door. Please take it back, and deliver it when the office is open. Goodbye.',
      outcome: 'door-shut',
    },
  },
};

const message: NodeSketches = {
  name: {
    type: 'ask',
    name: 'Who is it?',
    config: {
      question: 'I will take a message. What is your name?',
      again: ['Your first and last name, please.'],
      expects: 'name',
      variable: 'name',
    },
    to: { answered: 'phone', silent: 'gone', 'not-understood': 'phone' },
  },
  phone: {
    type: 'ask',
    name: 'Where to call?',
    config: {
      question: '{{ isSet(name) ? "Thank you, " + name + ". On" : "On" }} which number can we call you back?',
      again: ['Your phone number, please, with the area code.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'record', silent: 'gone', 'not-understood': 'record' },
  },
  record: {
    type: 'voicemail',
    name: 'Record the message',
    maxVisits: 2,
    config: {
      greeting: 'Please speak after the tone. Your message is recorded; press hash when you are done.',
      longestMs: 180_000,
      recording: 'recording',
      words: 'message',
    },
    to: { left: 'pass', silent: 'retry', failed: 'sms', 'too-often': 'gone' },
  },
  retry: {
    type: 'menu',
    name: 'Try again?',
    config: {
      question: 'I did not hear anything. Would you like to try again, or leave it?',
      again: ['Press one to try again, or two to leave it.'],
      choices: [
        { value: 'again', label: 'try again', saidAs: ['again', 'yes', 'once more'], key: '1' },
        { value: 'leave', label: 'leave it', saidAs: ['no', 'leave it', 'never mind'], key: '2' },
      ],
    },
    to: { again: 'record', leave: 'bye', silent: 'gone', 'not-understood': 'bye' },
  },
  pass: {
    type: 'send-message',
    name: 'Pass it on',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'office@maplewood.example',
      subject: 'A message after hours',
      text: 'From {{ isSet(name) ? name : "somebody without a name" }}, {{ isSet(phone) ? text(phone) : "no number" }}:\n\n{{ message }}\n\nRecording: {{ recording }}',
    },
    to: { sent: 'note', refused: 'note', failed: 'note' },
  },
  // The office finds it with the call even when no e-mail has come.
  note: {
    type: 'note-outcome',
    name: 'Note the message',
    config: { outcome: 'message-left', values: { recording: 'recording' } },
    to: { done: 'thanks' },
  },
  thanks: { type: 'end', name: 'Thanks', config: { text: 'Thank you. The office will call you back on the next working day. Goodbye.' } },
  sms: {
    type: 'send-message',
    name: 'Tell the office all the same',
    config: {
      recipient: 'address',
      address: '+12025550184',
      text: 'Maplewood: please call back {{ isSet(name) ? name : "a caller" }}{{ isSet(phone) ? ", " + text(phone) : "" }}. No message could be recorded.',
    },
    to: { sent: 'callback', refused: 'sorry', failed: 'sorry' },
  },
  callback: {
    type: 'end',
    name: 'We call back',
    config: { text: 'I could not record that, but the office knows that you called. Goodbye.', outcome: 'call-back' },
  },
  sorry: {
    type: 'end',
    name: 'Sorry',
    config: { text: 'I am sorry, I could not record that. Please call again tomorrow. Goodbye.', outcome: 'not-helped' },
  },
  bye: { type: 'end', name: 'Goodbye', config: { text: 'All right. Goodbye.', outcome: 'no-message' } },
  trouble: {
    type: 'say',
    name: 'Apologise',
    config: { text: 'I am sorry, I am not getting any further with this. Let me take a message for the office.', interruption: 'held' },
    to: { done: 'record' },
  },
  opening: {
    type: 'say',
    name: 'Opening hours',
    config: { text: 'The office is open on weekdays from nine to five, and until three on Fridays.' },
    to: { done: 'back' },
  },
};

export const afterHoursFlow: Flow = writeFlow({
  name: 'After hours',
  nodes: { ...manners.nodes, ...arriving, ...emergency, ...delivery, ...message },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you open', 'are you open on weekends'],
      },
      to: 'opening',
    },
    emergency: {
      name: 'An emergency, at any time',
      on: {
        type: 'intent',
        examples: ['this is an emergency', 'there is water coming through the ceiling', 'there is a fire', 'I smell gas'],
      },
      to: 'whathappened',
    },
  },
  variables: {
    trouble: {
      type: 'choice',
      choices: [
        { value: 'fire', label: 'fire or gas', saidAs: ['fire', 'gas', 'smoke', 'it is burning', 'I smell gas'] },
        { value: 'water', label: 'water', saidAs: ['a leak', 'a burst pipe', 'flooding', 'water is coming in'] },
        { value: 'heating', label: 'heating', saidAs: ['the heating', 'no heat', 'it is freezing', 'the boiler'] },
        { value: 'lockout', label: 'locked out', saidAs: ['I am locked out', 'lost my key', 'the door', 'my keys'] },
      ],
    },
    unit: { type: 'number', privacy: 'personal' },
    onCall: { type: 'phone', privacy: 'personal' },
    code: { type: 'text', privacy: 'personal' },
    door: { type: 'text', privacy: 'personal' },
    name: { type: 'text', privacy: 'personal' },
    phone: { type: 'phone', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Maplewood', instructions: 'Calm. Quick when something is urgent.' },
    retries: 1,
    fallback: 'trouble',
    rules: {
      order: [
        {
          before: { type: 'press-keys' },
          needs: 'code-checked',
          severity: 'error',
          reason: 'No door opens before the code has been checked.',
        },
      ],
    },
  },
  layout: afterHoursLayout,
});
