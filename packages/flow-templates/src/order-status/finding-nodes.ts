import type { NodeSketches } from '../writing/write-flow.ts';

export const findingNodes: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'hello' } },
  hello: {
    type: 'say',
    name: 'Greet',
    config: { text: 'Hello, this is Juniper and Pine. I am the automated assistant, and I can tell you where your order is.' },
    to: { done: 'order' },
  },
  order: {
    type: 'ask',
    name: 'Which order?',
    // From here on, the handler of errors helps whoever goes round too often.
    maxVisits: 3,
    config: {
      question: 'What is your order number? It has eight digits. You can say it or key it in.',
      again: [
        'Please give me the eight digits of your order number. They are in your confirmation e-mail.',
        'One more time, please: eight digits, one after the other.',
      ],
      expects: 'digits',
      variable: 'order',
      minDigits: 8,
      maxDigits: 8,
      patienceMs: 10_000,
      confirm: 'I have {{ digitsOf(answer) }}. Is that right?',
    },
    to: { answered: 'check', silent: 'gone', 'not-understood': 'person' },
  },
  check: {
    type: 'code',
    name: 'Check the last digit',
    config: {
      source: `// The last digit is made from the others, as in the shortest bar codes: one that was misheard shows.
const digits = [...input.order].map(Number);
const sum = digits.slice(0, -1).reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 3 : 1), 0);
return { isWhole: (10 - (sum % 10)) % 10 === digits.at(-1) };`,
      input: { order: 'order' },
      output: { isWhole: 'isWhole' },
    },
    // A number that nobody could check may still be right.
    to: { succeeded: 'iswhole', failed: 'find' },
  },
  iswhole: {
    type: 'branch',
    name: 'Misheard?',
    config: { branches: [{ port: 'whole', when: 'isWhole' }] },
    to: { whole: 'find', otherwise: 'typo' },
  },
  typo: {
    type: 'say',
    name: 'Not a number of ours',
    config: { text: 'Hm, there is no order number like that. One digit may have got mixed up.' },
    to: { done: 'order' },
  },
  find: {
    type: 'http-request',
    name: 'Find the order',
    config: {
      url: 'https://api.juniper-pine.example/orders/{{ order }}',
      headers: { Accept: 'application/json' },
      timeoutMs: 6_000,
      output: { status: 'status', 'delivery.due': 'due', 'delivery.zip': 'orderZip', 'delivery.link': 'link' },
    },
    to: { succeeded: 'zip', refused: 'notfound', failed: 'down' },
  },
  notfound: {
    type: 'say',
    name: 'No such order',
    config: { text: 'I cannot find an order with that number. Let us try once more.' },
    to: { done: 'order' },
  },
  down: {
    type: 'say',
    name: 'Orders out of reach',
    config: { text: 'I am sorry, I cannot look into our orders right now. Let me find somebody who can.' },
    to: { done: 'person' },
  },
  zip: {
    type: 'ask',
    name: 'Whose order?',
    config: {
      question: 'Thank you, I have it. To be sure that it is yours: which zip code does it go to?',
      again: ['The five digits of the zip code it goes to, please.'],
      expects: 'digits',
      variable: 'zip',
      minDigits: 5,
      maxDigits: 5,
      valid: 'answer == orderZip',
      invalid: 'That is not the zip code on this order. Which one could it be?',
    },
    to: { answered: 'where', silent: 'gone', 'not-understood': 'notyours' },
  },
  notyours: {
    type: 'say',
    name: 'Not identified',
    config: { text: 'I may only talk about an order with whoever it goes to. A colleague can help you better.' },
    to: { done: 'person' },
  },
};
