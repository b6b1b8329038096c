import type { NodeSketches } from '../writing/write-flow.ts';

export const peopleNodes: NodeSketches = {
  person: {
    type: 'transfer',
    name: 'Accounts team',
    config: {
      mode: 'warm',
      number: '+12025550171',
      words: 'I am putting you through to our accounts team.',
      briefing:
        '{{ customerName }}, account ending in {{ accountEnding }}, {{ amountDue }} due on {{ dueDate }}. {{ isSet(isVerified) ? "Identity checked." : "Identity not checked yet." }}',
    },
    to: { answered: 'through', busy: 'callback', 'no-answer': 'callback', declined: 'callback', failed: 'callback' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  callback: {
    type: 'send-message',
    name: 'Ask for a call back',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'accounts@lakeside.example',
      subject: 'Please call a customer back',
      text: 'Please call {{ customerName }}, account ending in {{ accountEnding }}.',
    },
    to: { sent: 'willcall', refused: 'callus', failed: 'callus' },
  },
  willcall: {
    type: 'end',
    name: 'We call back',
    config: {
      text: 'Nobody is free right now. Somebody will call you back, and nothing else will happen until then. Goodbye.',
      outcome: 'call-back',
    },
  },
  callus: {
    type: 'end',
    name: 'Please call us',
    config: {
      text: 'Nobody is free right now. Please call the number on your bill, weekdays from nine to five. Goodbye.',
      outcome: 'not-helped',
    },
  },
  whoami: {
    type: 'say',
    name: 'Is this genuine?',
    config: {
      text: 'I am the automated assistant of Lakeside Water. You never need to tell me a card number, and you can always hang up and call the number on your bill.',
    },
    to: { done: 'back' },
  },
  stop: {
    type: 'plugin-action',
    name: 'Do not call any more',
    config: { plugin: 'billing', action: 'stop-calling', input: { account: 'accountEnding' } },
    to: { succeeded: 'stopped', refused: 'person', failed: 'person' },
  },
  stopped: {
    type: 'end',
    name: 'Off the list',
    config: { text: 'I have taken you off our list, and will not call again. Goodbye.', outcome: 'do-not-call' },
  },
};
