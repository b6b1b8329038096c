import type { NodeSketches } from '../writing/write-flow.ts';

export const customerNodes: NodeSketches = {
  phone: {
    type: 'ask',
    name: 'Which number?',
    config: {
      question: 'Happy to. What is the phone number we have on file for you? You can say it or key it in.',
      again: ['Please tell me your phone number, starting with the area code.', 'One more try: your phone number, digit by digit?'],
      expects: 'phone',
      variable: 'phone',
      keypad: false,
      confirm: 'That was {{ answer }}, right?',
    },
    to: { answered: 'lookup', silent: 'gone', 'not-understood': 'person' },
  },
  lookup: {
    type: 'plugin-action',
    name: 'Look the customer up',
    config: {
      plugin: 'crm',
      action: 'find-customer',
      input: { phone: 'phone' },
      output: { name: 'name', vehicle: 'vehicle' },
    },
    to: { succeeded: 'isthem', refused: 'newhere', failed: 'noaccess' },
  },
  isthem: {
    type: 'ask',
    name: 'Is it them?',
    config: {
      question: 'I found you. Am I speaking with {{ name }}?',
      again: ['Are you {{ name }}? Please say yes or no.'],
      expects: 'yes-no',
      variable: 'isThem',
    },
    to: { answered: 'whoisit', silent: 'gone', 'not-understood': 'name' },
  },
  whoisit: {
    type: 'branch',
    name: 'Them, or somebody else?',
    config: { branches: [{ port: 'them', when: 'isThem' }] },
    to: { them: 'service', otherwise: 'name' },
  },
  newhere: {
    type: 'say',
    name: 'Welcome somebody new',
    config: { text: 'I do not have that number yet, so welcome to Northside.' },
    to: { done: 'name' },
  },
  noaccess: {
    type: 'say',
    name: 'No customer list',
    config: { text: 'I cannot open our customer list at the moment, but I can book you in all the same.' },
    to: { done: 'name' },
  },
  name: {
    type: 'ask',
    name: 'Who is it?',
    config: {
      question: 'May I have your name, please?',
      again: ['Just your first and last name, please.', 'Sorry, I still did not get it. What is your name?'],
      expects: 'name',
      variable: 'name',
      confirm: '{{ answer }}, did I get that right?',
    },
    to: { answered: 'service', silent: 'gone', 'not-understood': 'person' },
  },
};
