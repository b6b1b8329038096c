import type { NodeSketches } from '../writing/write-flow.ts';

export const emergencyNodes: NodeSketches = {
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
