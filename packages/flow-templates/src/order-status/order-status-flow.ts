import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { orderStatusLayout } from './order-status-layout.ts';

const finding: NodeSketches = {
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

const telling: NodeSketches = {
  where: {
    type: 'branch',
    name: 'Where is it?',
    config: {
      branches: [
        { port: 'shipped', when: 'status == "shipped"' },
        { port: 'delivered', when: 'status == "delivered"' },
        { port: 'delayed', when: 'status == "delayed"' },
      ],
    },
    to: { shipped: 'shipped', delivered: 'delivered', delayed: 'delayed', otherwise: 'packing' },
  },
  shipped: {
    type: 'ask',
    name: 'On its way',
    config: {
      question: 'Good news: your order is on its way, and should be with you on {{ asDate(due) }}. Shall I text you the link to follow it?',
      again: ['Would you like the link as a text message? Yes or no?'],
      expects: 'yes-no',
      variable: 'wantsLink',
    },
    to: { answered: 'wantslink', silent: 'gone', 'not-understood': 'more' },
  },
  wantslink: {
    type: 'branch',
    name: 'Text it?',
    config: { branches: [{ port: 'text', when: 'wantsLink' }] },
    to: { text: 'text', otherwise: 'more' },
  },
  text: {
    type: 'send-message',
    name: 'Text the link',
    config: { text: 'Juniper and Pine: follow your order here: {{ link }}' },
    to: { sent: 'texted', refused: 'nottexted', failed: 'nottexted' },
  },
  texted: { type: 'say', name: 'Texted', config: { text: 'It is on its way to your phone.' }, to: { done: 'more' } },
  nottexted: {
    type: 'say',
    name: 'Not texted',
    config: { text: 'I could not send the text, but the same link is in your confirmation e-mail.' },
    to: { done: 'more' },
  },
  delivered: {
    type: 'ask',
    name: 'Delivered',
    config: {
      question: 'It was delivered on {{ asDate(due) }}. Did you get it?',
      again: ['Do you have your order? Yes or no?'],
      expects: 'yes-no',
      variable: 'hasIt',
    },
    to: { answered: 'hasit', silent: 'gone', 'not-understood': 'more' },
  },
  hasit: {
    type: 'branch',
    name: 'Is it there?',
    config: { branches: [{ port: 'there', when: 'hasIt' }] },
    to: { there: 'more', otherwise: 'lost' },
  },
  lost: {
    type: 'note-outcome',
    name: 'Note the loss',
    config: { outcome: 'delivered-and-missing', values: { order: 'order' } },
    to: { done: 'saylost' },
  },
  saylost: {
    type: 'say',
    name: 'Missing',
    config: { text: 'I am sorry to hear that. My colleagues will look into it with you right away.' },
    to: { done: 'person' },
  },
  delayed: {
    type: 'say',
    name: 'Late',
    config: { text: 'I am sorry, your order is late. We now expect it on {{ asDate(due) }}, and you do not have to do anything.' },
    to: { done: 'notelate' },
  },
  notelate: {
    type: 'note-outcome',
    name: 'Note that it is late',
    config: { outcome: 'told-late', values: { due: 'due' } },
    to: { done: 'more' },
  },
  packing: {
    type: 'say',
    name: 'Being packed',
    config: { text: 'It is being packed, and should be with you on {{ asDate(due) }}.' },
    to: { done: 'more' },
  },
  more: {
    type: 'converse',
    name: 'Anything else?',
    config: {
      openingWords: 'Is there anything else about your order?',
      instructions:
        'You help a customer of the online shop Juniper and Pine with one order: number {{ order }}, state "{{ status }}", expected or delivered on {{ due }}. They have been told so. Answer short questions about it. When they want to return it, find out why, say that you are about to start the return, and start it only when they agree.',
      tools: [
        { type: 'action', plugin: 'shop', action: 'start-return', input: { order: 'order' }, output: { returnId: 'returnId' } },
        { type: 'exit', name: 'done', description: 'The caller needs nothing more.' },
        {
          type: 'exit',
          name: 'to-person',
          description: 'The caller wants a person, or wants something that you cannot do: a refund, a change of the order, a complaint.',
          needs: ['topic'],
        },
      ],
      extracts: [{ name: 'topic', description: 'What a colleague should help with, in a few words.', variable: 'topic' }],
      avoid: 'Prices, discounts and products of others; promises about dates other than the one you know.',
      whenAskedIfMachine: 'I am the automated assistant of Juniper and Pine. Would you rather talk to a person?',
      longestAnswerWords: 40,
      longestTurns: 8,
      silences: 1,
    },
    to: { done: 'bye', 'to-person': 'person', 'too-long': 'person', silent: 'bye', failed: 'person' },
  },
  bye: { type: 'end', name: 'Goodbye', config: { text: 'Thank you for calling Juniper and Pine. Goodbye.', outcome: 'told' } },
};

const people: NodeSketches = {
  person: {
    type: 'transfer',
    name: 'Customer care',
    config: {
      mode: 'warm',
      number: '+12025550161',
      words: 'I am putting you through to customer care.',
      briefing: '{{ isSet(order) ? "Order " + order : "No order number yet" }}{{ isSet(topic) ? ": " + topic : "" }}.',
      timeoutMs: 25_000,
    },
    to: { answered: 'through', busy: 'hold', 'no-answer': 'hold', declined: 'message', failed: 'message' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  hold: {
    type: 'say',
    name: 'All are busy',
    maxVisits: 2,
    config: { text: 'Everybody is talking to somebody just now. I will try again in a moment.', interruption: 'held' },
    to: { done: 'music', 'too-often': 'message' },
  },
  music: { type: 'wait', name: 'Music', config: { forMs: 20_000, sound: 'music' }, to: { done: 'person' } },
  message: {
    type: 'voicemail',
    name: 'Take a message',
    config: {
      greeting:
        'Nobody is free at the moment. Please say what it is about and how we can reach you after the tone, and press hash when you are done.',
      longestMs: 90_000,
      recording: 'recording',
      words: 'message',
    },
    to: { left: 'noteleft', silent: 'gone', failed: 'nomessage' },
  },
  noteleft: {
    type: 'note-outcome',
    name: 'Note the message',
    config: { outcome: 'message-left', values: { message: 'message', recording: 'recording' } },
    to: { done: 'left' },
  },
  left: { type: 'end', name: 'Message left', config: { text: 'Thank you. We will get back to you. Goodbye.' } },
  nomessage: {
    type: 'end',
    name: 'No message',
    config: { text: 'I am sorry, I could not record that. Please write to us, or call again later. Goodbye.', outcome: 'not-helped' },
  },
};

export const orderStatusFlow: Flow = writeFlow({
  name: 'Order status',
  nodes: { ...finding, ...telling, ...people, ...manners.nodes },
  handlers: manners.handlers,
  variables: {
    order: { type: 'text', privacy: 'personal' },
    isWhole: { type: 'yes-no', privacy: 'personal' },
    status: {
      type: 'choice',
      privacy: 'personal',
      choices: [
        { value: 'placed', label: 'placed' },
        { value: 'packing', label: 'being packed' },
        { value: 'shipped', label: 'shipped' },
        { value: 'delivered', label: 'delivered' },
        { value: 'delayed', label: 'delayed' },
      ],
    },
    due: { type: 'date', privacy: 'personal' },
    orderZip: { type: 'text', privacy: 'personal' },
    link: { type: 'text', privacy: 'personal' },
    zip: { type: 'text', privacy: 'personal' },
    wantsLink: { type: 'yes-no' },
    hasIt: { type: 'yes-no' },
    topic: { type: 'text', privacy: 'personal' },
    returnId: { type: 'text', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Los_Angeles',
    persona: { name: 'Juniper', instructions: 'Friendly and to the point. You never guess.' },
    fallback: 'trouble',
  },
  layout: orderStatusLayout,
});
