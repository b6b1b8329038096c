import type { NodeSketches } from '../writing/write-flow.ts';

export const amendsNodes: NodeSketches = {
  callback: {
    type: 'ask',
    name: 'Call back?',
    config: {
      question: 'Thank you for being so open. May our manager call you back about it?',
      again: ['Would you like a call from our manager? Yes or no?'],
      expects: 'yes-no',
      variable: 'wantsCall',
    },
    to: { answered: 'wantscall', silent: 'purpose', 'not-understood': 'purpose' },
  },
  wantscall: {
    type: 'branch',
    name: 'Wants a call?',
    config: { branches: [{ port: 'call', when: 'wantsCall' }] },
    to: { call: 'phone', otherwise: 'purpose' },
  },
  phone: {
    type: 'ask',
    name: 'Which number?',
    config: {
      question: 'On which number?',
      again: ['Your phone number, please, with the area code.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'tell', silent: 'purpose', 'not-understood': 'purpose' },
  },
  tell: {
    type: 'send-message',
    name: 'Tell the manager',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'manager@fernhill.example',
      subject: 'A guest would like a call',
      text: 'Please call {{ text(phone) }}. Score: {{ score }}. {{ isSet(comment) ? "They said: " + comment : "They gave no reason." }}',
    },
    to: { sent: 'willcall', refused: 'cannotcall', failed: 'cannotcall' },
  },
  willcall: {
    type: 'say',
    name: 'We will call',
    config: { text: 'Thank you. Our manager will call you within a day.' },
    to: { done: 'purpose' },
  },
  cannotcall: {
    type: 'say',
    name: 'Not passed on',
    config: { text: 'I could not pass that on just now. It is noted with this call, and you can always ring our reception.' },
    to: { done: 'purpose' },
  },
};
