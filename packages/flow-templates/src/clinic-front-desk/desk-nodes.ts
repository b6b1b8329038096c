import type { NodeSketches } from '../writing/write-flow.ts';
import { openingHours } from './opening-hours.ts';

export const deskNodes: NodeSketches = {
  more: {
    type: 'ask',
    name: 'Anything else?',
    maxVisits: 3,
    config: {
      question: 'Is there anything else that I can do?',
      again: ['Can I do anything else for you? Yes or no?'],
      expects: 'yes-no',
      variable: 'wantsMore',
    },
    to: { answered: 'ismore', silent: 'bye', 'not-understood': 'bye', 'too-often': 'bye' },
  },
  ismore: {
    type: 'branch',
    name: 'More?',
    config: { branches: [{ port: 'more', when: 'wantsMore' }] },
    to: { more: 'reason', otherwise: 'bye' },
  },
  bye: {
    type: 'end',
    name: 'Goodbye',
    config: { text: 'Thank you for calling Harbor Street Clinic. Take care. Goodbye.', outcome: 'helped' },
  },
  info: {
    type: 'say',
    name: 'Opening hours',
    config: {
      text: 'We are open from eight to noon on weekdays, and from one to five in the afternoon on Mondays, Tuesdays, and Thursdays.',
    },
    to: { done: 'back' },
  },
  person: {
    type: 'hours',
    name: 'Is somebody there?',
    config: { hours: openingHours },
    to: { open: 'desk', closed: 'afterhours', holiday: 'afterhours' },
  },
  desk: {
    type: 'transfer',
    name: 'Front desk',
    config: {
      mode: 'warm',
      number: '+12025550121',
      words: 'I am putting you through to my colleagues at the desk.',
      briefing: '{{ isSet(patientName) && patientName != "" ? patientName : "A caller, not identified yet" }}.',
      timeoutMs: 40_000,
    },
    to: { answered: 'through', busy: 'callback', 'no-answer': 'callback', declined: 'callback', failed: 'callback' },
  },
  nurse: {
    type: 'transfer',
    name: 'Nurse',
    config: { number: '+12025550122', timeoutMs: 20_000 },
    to: { answered: 'through', busy: 'dial911', 'no-answer': 'dial911', declined: 'dial911', failed: 'dial911' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  dial911: {
    type: 'end',
    name: 'Dial 911',
    config: { text: 'The nurse cannot be reached. Please hang up and dial nine one one now.', outcome: 'urgent-not-reached' },
  },
  afterhours: {
    type: 'say',
    name: 'After hours',
    config: { text: 'The clinic is closed at the moment.' },
    to: { done: 'callback' },
  },
  callback: {
    type: 'ask',
    name: 'Call back?',
    config: {
      question: 'I cannot reach anybody at the desk. On which number may we call you back?',
      again: ['Your phone number, please, with the area code.', 'Which number may we call? Digit by digit, please.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'pass', silent: 'gone', 'not-understood': 'notreached' },
  },
  pass: {
    type: 'send-message',
    name: 'Ask for a call back',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'frontdesk@harborstreet.example',
      subject: 'Please call back',
      text: 'Please call {{ phone }}{{ isSet(patientName) && patientName != "" ? ", about " + patientName : "" }}.',
    },
    to: { sent: 'willcall', refused: 'notreached', failed: 'notreached' },
  },
  willcall: {
    type: 'end',
    name: 'We call back',
    config: { text: 'Thank you. We will call you back as soon as we can. Goodbye.', outcome: 'call-back' },
  },
  notreached: {
    type: 'end',
    name: 'Not reached',
    config: {
      text: 'I am sorry, I could not arrange that. Please call again when we are open, weekdays from eight. Goodbye.',
      outcome: 'not-helped',
    },
  },
};
