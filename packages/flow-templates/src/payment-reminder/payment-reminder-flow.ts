import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { paymentReminderLayout } from './payment-reminder-layout.ts';

const whoIsThere = {
  expects: 'yes-no',
  variable: 'isThem',
  again: ['Is this {{ customerName }}? Please say yes or no.'],
} as const;

const reaching: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'opening' } },
  opening: {
    type: 'split',
    name: 'Two ways to begin',
    config: {
      ways: [
        { port: 'plain', percent: 50 },
        { port: 'gentle', percent: 50 },
      ],
      by: 'caller',
    },
    to: { plain: 'plain', gentle: 'gentle' },
  },
  // Whoever else answers the telephone hears nothing of a bill.
  plain: {
    type: 'ask',
    name: 'Begin plainly',
    config: { ...whoIsThere, question: 'Hello, this is the automated assistant of Lakeside Water. Am I speaking with {{ customerName }}?' },
    to: { answered: 'isthem', silent: 'gone', 'not-understood': 'notreached' },
  },
  gentle: {
    type: 'ask',
    name: 'Begin gently',
    config: {
      ...whoIsThere,
      question: 'Good day, and sorry for the interruption. This is the automated assistant of Lakeside Water. Is this {{ customerName }}?',
    },
    to: { answered: 'isthem', silent: 'gone', 'not-understood': 'notreached' },
  },
  isthem: {
    type: 'branch',
    name: 'Is it them?',
    config: { branches: [{ port: 'them', when: 'isThem' }] },
    to: { them: 'digits', otherwise: 'fetch' },
  },
  fetch: {
    type: 'ask',
    name: 'Can you fetch them?',
    maxVisits: 2,
    config: {
      question: 'Could you get {{ customerName }} to the phone for a moment?',
      again: ['Is {{ customerName }} there? Yes or no?'],
      expects: 'yes-no',
      variable: 'canFetch',
    },
    to: { answered: 'canfetch', silent: 'gone', 'not-understood': 'notreached', 'too-often': 'notreached' },
  },
  canfetch: {
    type: 'branch',
    name: 'Are they coming?',
    config: { branches: [{ port: 'coming', when: 'canFetch' }] },
    to: { coming: 'waiting', otherwise: 'notreached' },
  },
  waiting: { type: 'say', name: 'I wait', config: { text: 'Thank you, I will wait.', interruption: 'held' }, to: { done: 'fetched' } },
  fetched: { type: 'wait', name: 'Wait', config: { forMs: 20_000, sound: 'silence' }, to: { done: 'plain' } },
  notreached: {
    type: 'end',
    name: 'Not reached',
    config: { text: 'Then I will try again another time. Thank you, and goodbye.', outcome: 'not-reached' },
  },
  digits: {
    type: 'ask',
    name: 'Which account?',
    config: {
      question:
        'So that I talk about your account with nobody but you: what are the last four digits of your account number? They are on every bill.',
      again: ['The last four digits of your account number, please. You can say them or key them in.'],
      expects: 'digits',
      variable: 'digits',
      minDigits: 4,
      maxDigits: 4,
      patienceMs: 15_000,
      valid: 'answer == accountEnding',
      invalid: 'I have other digits here. Could you look once more?',
    },
    to: { answered: 'verified', silent: 'gone', 'not-understood': 'unverified' },
  },
  verified: {
    type: 'set',
    name: 'Identity checked',
    marks: ['identity-checked'],
    config: { assignments: [{ variable: 'isVerified', to: 'true' }] },
    to: { done: 'notice', failed: 'unverified' },
  },
  unverified: {
    type: 'end',
    name: 'Not verified',
    config: {
      text: 'Then I must not say more. You will find our number on your last bill, please call us. Goodbye.',
      outcome: 'not-verified',
    },
  },
  notice: {
    type: 'say',
    name: 'Recording notice',
    marks: ['recording-notice'],
    config: { text: 'Thank you. From here on, this call is recorded.', interruption: 'held' },
    to: { done: 'record' },
  },
  record: { type: 'recording', name: 'Record', config: { recording: 'on' }, to: { done: 'how' } },
};

const settling: NodeSketches = {
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

const people: NodeSketches = {
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

/** For calls that go out: whoever starts it gives whom it is for, and which bill. */
export const paymentReminderFlow: Flow = writeFlow({
  name: 'Payment reminder',
  inputs: ['customerName', 'accountEnding', 'amountDue', 'dueDate'],
  nodes: { ...reaching, ...settling, ...people, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    genuine: {
      name: 'Is this genuine?',
      on: {
        type: 'intent',
        examples: ['who is this', 'is this a scam', 'are you a robot', 'how do I know this is real', 'why are you calling me'],
      },
      to: 'whoami',
    },
    stop: {
      name: 'Do not call me',
      on: { type: 'intent', examples: ["don't call me again", 'stop calling me', 'take me off your list', 'remove my number'] },
      to: 'stop',
    },
  },
  variables: {
    customerName: { type: 'text', privacy: 'personal' },
    accountEnding: { type: 'text', privacy: 'personal' },
    amountDue: { type: 'money', privacy: 'personal' },
    dueDate: { type: 'date', privacy: 'personal' },
    isThem: { type: 'yes-no' },
    canFetch: { type: 'yes-no' },
    digits: { type: 'text', privacy: 'personal' },
    isVerified: { type: 'yes-no' },
    payment: { type: 'text', privacy: 'personal' },
    promisedOn: { type: 'date', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Chicago',
    persona: { name: 'Lakeside Water', instructions: 'Polite and never pressing.' },
    longestCallMs: 900_000,
    fallback: 'trouble',
  },
  layout: paymentReminderLayout,
});
