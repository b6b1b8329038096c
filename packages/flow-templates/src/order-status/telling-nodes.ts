import type { NodeSketches } from '../writing/write-flow.ts';

export const tellingNodes: NodeSketches = {
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
