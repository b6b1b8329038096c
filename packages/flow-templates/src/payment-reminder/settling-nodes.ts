import type { NodeSketches } from '../writing/write-flow.ts';

export const settlingNodes: NodeSketches = {
  how: {
    type: 'route',
    name: 'How to settle it?',
    config: {
      question:
        'Your water bill of {{ amountDue }} was due on {{ asDate(dueDate) }}, and it may just have slipped through. Would you like to pay it now, or on another day?',
      again: [
        'You can pay now by a link that I text you, tell me a day, or tell me when something is wrong with the bill.',
        'Shall we settle it now, or later? Or is something wrong with it?',
      ],
      intents: [
        {
          name: 'pay-now',
          examples: ["I'll pay now", 'I can pay right away', 'let me pay by card', "yes I'd like to settle it today", 'send me the link'],
        },
        {
          name: 'pay-later',
          examples: [
            "I'll pay next week",
            'can I pay at the end of the month',
            "I get paid on Friday, I'll do it then",
            'I need a few more days',
            'on another day',
          ],
        },
        { name: 'paid', examples: ['I already paid', 'I paid that last week', 'the payment was made yesterday', 'it has been settled'] },
        { name: 'dispute', examples: ["that's not my bill", 'the amount is wrong', "I don't owe you anything", 'I dispute that bill'] },
        { name: 'hardship', examples: ['I lost my job', "I can't afford it", "I don't have the money", 'I am broke at the moment'] },
      ],
    },
    to: {
      'pay-now': 'pause',
      'pay-later': 'later',
      paid: 'notepaid',
      dispute: 'person',
      hardship: 'kind',
      'something-else': 'person',
      silent: 'gone',
    },
  },
  pause: { type: 'recording', name: 'Pause the recording', config: { recording: 'paused' }, to: { done: 'pay' } },
  pay: {
    type: 'collect-payment',
    name: 'Pay by link',
    config: {
      pays: 'expression',
      amountFrom: 'amountDue',
      description: 'Lakeside Water, account ending in {{ accountEnding }}',
      words:
        'I have just texted you a link to pay {{ amountDue }} with. The recording is paused. Please open it, and I will stay on the line.',
      meanwhile: 'Take your time, I am still here. Just say so if you would rather not pay now.',
      waitMs: 300_000,
      payment: 'payment',
    },
    to: { paid: 'resumepaid', declined: 'resume', expired: 'resume', failed: 'resume' },
  },
  resumepaid: { type: 'recording', name: 'Record again', config: { recording: 'on' }, to: { done: 'receipt' } },
  receipt: {
    type: 'send-message',
    name: 'Text a receipt',
    config: { text: 'Lakeside Water has received {{ amountDue }}. Thank you. Your receipt: {{ payment }}' },
    to: { sent: 'thanks', refused: 'thanksonly', failed: 'thanksonly' },
  },
  thanks: {
    type: 'end',
    name: 'Paid',
    config: { text: 'The payment has arrived, and a receipt is on its way to you. Thank you. Goodbye.', outcome: 'paid' },
  },
  thanksonly: {
    type: 'end',
    name: 'Paid, no receipt',
    config: { text: 'The payment has arrived, and the bill is settled. Thank you. Goodbye.', outcome: 'paid' },
  },
  resume: { type: 'recording', name: 'And record again', config: { recording: 'on' }, to: { done: 'unpaid' } },
  unpaid: {
    type: 'say',
    name: 'Not paid',
    config: { text: 'That is all right. No payment has been made.' },
    to: { done: 'later' },
  },
  later: {
    type: 'ask',
    name: 'By which day?',
    maxVisits: 3,
    config: {
      question: 'By which day could you pay?',
      again: ['Please tell me a day, such as next Friday.', 'On which day can we expect it?'],
      expects: 'date',
      variable: 'promisedOn',
      valid: '!isBefore(answer, dueDate) && daysBetween(dueDate, answer) <= 45.0',
      invalid: '{{ asDate(answer) }} is later than I can agree to. Is there an earlier day?',
      confirm: 'You will pay by {{ asDate(answer) }}. Shall I note that?',
    },
    to: { answered: 'promise', silent: 'gone', 'not-understood': 'person' },
  },
  promise: {
    type: 'plugin-action',
    name: 'Note the promise',
    config: { plugin: 'billing', action: 'note-promise', input: { account: 'accountEnding', day: 'promisedOn' } },
    to: { succeeded: 'promised', refused: 'toolate', failed: 'notnoted' },
  },
  promised: {
    type: 'end',
    name: 'Promised',
    config: {
      text: 'Thank you, that is noted: {{ asDate(promisedOn) }}. Nothing else will happen until then. Goodbye.',
      outcome: 'promised',
    },
  },
  toolate: {
    type: 'say',
    name: 'Too late',
    config: { text: 'I am afraid this bill cannot wait until then.' },
    to: { done: 'later' },
  },
  notnoted: {
    type: 'say',
    name: 'Not noted',
    config: { text: 'I am sorry, I cannot note that right now.' },
    to: { done: 'person' },
  },
  notepaid: {
    type: 'note-outcome',
    name: 'Note that it is paid',
    config: { outcome: 'says-paid', values: { amount: 'amountDue' } },
    to: { done: 'crossed' },
  },
  crossed: {
    type: 'end',
    name: 'Paid already',
    config: {
      text: 'Then our call and your payment have crossed. It can take three days to show here. Thank you, and sorry to have bothered you. Goodbye.',
    },
  },
  kind: {
    type: 'say',
    name: 'Hard times',
    config: { text: 'Thank you for telling me. There are ways to make this easier, and my colleagues know them.' },
    to: { done: 'person' },
  },
};
