import type { NodeSketches } from '../writing/write-flow.ts';

export const deliveryNodes: NodeSketches = {
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
