import type { NodeSketches } from '../writing/write-flow.ts';

const inOwnWords = { expects: 'text', variable: 'comment', patienceMs: 9_000, retries: 1 } as const;

export const questionsNodes: NodeSketches = {
  // What the settings say about recording is the first that is heard.
  start: { type: 'start', name: 'Start', to: { next: 'willing' } },
  willing: {
    type: 'ask',
    name: 'A minute?',
    config: {
      question:
        'Hello, this is the automated assistant of the Fernhill Hotel. Thank you for staying with us. May I ask you three short questions? It takes a minute.',
      again: ['Do you have a minute for three short questions? Yes or no?'],
      expects: 'yes-no',
      variable: 'isWilling',
    },
    to: { answered: 'iswilling', silent: 'gone', 'not-understood': 'declined' },
  },
  iswilling: {
    type: 'branch',
    name: 'Willing?',
    config: { branches: [{ port: 'willing', when: 'isWilling' }] },
    to: { willing: 'record', otherwise: 'declined' },
  },
  declined: {
    type: 'end',
    name: 'Not now',
    config: { text: 'No problem at all. We hope to see you again. Goodbye.', outcome: 'declined' },
  },
  record: { type: 'recording', name: 'Record', config: { recording: 'on' }, to: { done: 'score' } },
  score: {
    type: 'ask',
    name: 'From nought to ten?',
    // From here on, the handler of errors helps whoever goes round too often.
    maxVisits: 3,
    config: {
      question: 'On a scale from zero to ten, how likely are you to recommend us to a friend?',
      again: [
        'A number from zero to ten, please. Ten is very likely.',
        'Any number from zero to ten. You can also key it in, and press hash.',
      ],
      expects: 'number',
      variable: 'score',
      min: 0,
      max: 10,
    },
    to: { answered: 'kindofscore', silent: 'gone', 'not-understood': 'purpose' },
  },
  kindofscore: {
    type: 'branch',
    name: 'Happy or not?',
    config: {
      branches: [
        { port: 'happy', when: 'score >= 9.0' },
        { port: 'unhappy', when: 'score <= 6.0' },
      ],
    },
    to: { happy: 'liked', unhappy: 'wrong', otherwise: 'better' },
  },
  liked: {
    type: 'ask',
    name: 'What did they like?',
    config: { ...inOwnWords, question: 'That is wonderful to hear! What did you like best?', again: ['What was the best of it?'] },
    to: { answered: 'purpose', silent: 'purpose', 'not-understood': 'purpose' },
  },
  better: {
    type: 'ask',
    name: 'What would be better?',
    config: {
      ...inOwnWords,
      question: 'Thank you. What would have made it a ten?',
      again: ['Is there one thing that we could do better?'],
    },
    to: { answered: 'purpose', silent: 'purpose', 'not-understood': 'purpose' },
  },
  wrong: {
    type: 'ask',
    name: 'What went wrong?',
    config: {
      ...inOwnWords,
      question: 'I am sorry that it was not better. What went wrong?',
      again: ['In your own words: what should we put right?'],
    },
    to: { answered: 'callback', silent: 'callback', 'not-understood': 'callback' },
  },
  purpose: {
    type: 'ask',
    name: 'Why did they come?',
    config: {
      question: 'And the last one: were you here on vacation, for work, or to see family?',
      again: ['Vacation, work, or family?'],
      expects: 'choice',
      variable: 'purpose',
    },
    to: { answered: 'save', silent: 'save', 'not-understood': 'save' },
  },
};
