import type { NodeSketches } from '../writing/write-flow.ts';

const whoIsThere = {
  expects: 'yes-no',
  variable: 'isThem',
  again: ['Is this {{ customerName }}? Please say yes or no.'],
} as const;

export const reachingNodes: NodeSketches = {
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
