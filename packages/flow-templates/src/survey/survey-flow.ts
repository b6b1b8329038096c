import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { type NodeSketches, writeFlow } from '../writing/write-flow.ts';
import { surveyLayout } from './survey-layout.ts';

const inOwnWords = { expects: 'text', variable: 'comment', patienceMs: 9_000, retries: 1 } as const;

const questions: NodeSketches = {
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

const amends: NodeSketches = {
  callback: {
    type: 'ask',
    name: 'Call back?',
    config: {
      question: 'Thank you for being so open. May our manager call you back about it?',
      again: ['Would you like a call from our manager? Yes or no?'],
      expects: 'yes-no',
      variable: 'wantsCall',
    },
    to: { answered: 'wantscall', silent: 'purpose', 'not-understood': 'purpose' },
  },
  wantscall: {
    type: 'branch',
    name: 'Wants a call?',
    config: { branches: [{ port: 'call', when: 'wantsCall' }] },
    to: { call: 'phone', otherwise: 'purpose' },
  },
  phone: {
    type: 'ask',
    name: 'Which number?',
    config: {
      question: 'On which number?',
      again: ['Your phone number, please, with the area code.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'tell', silent: 'purpose', 'not-understood': 'purpose' },
  },
  tell: {
    type: 'send-message',
    name: 'Tell the manager',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'manager@fernhill.example',
      subject: 'A guest would like a call',
      text: 'Please call {{ text(phone) }}. Score: {{ score }}. {{ isSet(comment) ? "They said: " + comment : "They gave no reason." }}',
    },
    to: { sent: 'willcall', refused: 'cannotcall', failed: 'cannotcall' },
  },
  willcall: {
    type: 'say',
    name: 'We will call',
    config: { text: 'Thank you. Our manager will call you within a day.' },
    to: { done: 'purpose' },
  },
  cannotcall: {
    type: 'say',
    name: 'Not passed on',
    config: { text: 'I could not pass that on just now. It is noted with this call, and you can always ring our reception.' },
    to: { done: 'purpose' },
  },
};

const closing: NodeSketches = {
  save: {
    type: 'http-request',
    name: 'Save the answers',
    config: {
      method: 'POST',
      url: 'https://api.fernhill.example/surveys',
      sends: 'fields',
      fields: {
        score: 'isSet(score) ? score : -1.0',
        comment: 'isSet(comment) ? comment : ""',
        purpose: 'isSet(purpose) ? inWords(purpose) : ""',
      },
      repeats: 'never',
      timeoutMs: 5_000,
    },
    to: { succeeded: 'voucher', refused: 'keep', failed: 'keep' },
  },
  keep: {
    type: 'note-outcome',
    name: 'Keep the answers with the call',
    config: {
      outcome: 'not-saved',
      values: {
        score: 'isSet(score) ? score : -1.0',
        comment: 'isSet(comment) ? comment : ""',
        purpose: 'isSet(purpose) ? inWords(purpose) : ""',
      },
    },
    to: { done: 'voucher' },
  },
  voucher: {
    type: 'menu',
    name: 'A voucher?',
    config: {
      question:
        'As a thank you, we have a voucher for your next breakfast. Shall I send it as a text message or as an e-mail, or not at all?',
      again: ['Text message, e-mail, or no voucher? You can press one, two, or three.'],
      choices: [
        { value: 'text', label: 'text message', saidAs: ['text', 'as a text', 'sms'], key: '1' },
        { value: 'email', label: 'e-mail', saidAs: ['email', 'by email', 'mail'], key: '2' },
        { value: 'none', label: 'no voucher', saidAs: ['no', 'not at all', 'no thanks', 'none'], key: '3' },
      ],
    },
    to: { text: 'sendtext', email: 'email', none: 'stop', silent: 'stop', 'not-understood': 'stop' },
  },
  email: {
    type: 'ask',
    name: 'Which address?',
    config: {
      question: 'Lovely. What is your e-mail address?',
      again: ['Please say it slowly, such as: jane at example dot com.'],
      expects: 'email',
      variable: 'email',
      confirm: 'That is {{ answer }}. Right?',
    },
    to: { answered: 'sendmail', silent: 'stop', 'not-understood': 'notsent' },
  },
  sendtext: {
    type: 'send-message',
    name: 'Text the voucher',
    config: { text: 'Thank you from the Fernhill Hotel! Show this message for a free breakfast on your next stay.' },
    to: { sent: 'sent', refused: 'notsent', failed: 'notsent' },
  },
  sendmail: {
    type: 'send-message',
    name: 'Mail the voucher',
    config: {
      channel: 'email',
      recipient: 'expression',
      addressFrom: 'email',
      subject: 'Your voucher',
      text: 'Thank you from the Fernhill Hotel! Show this message for a free breakfast on your next stay.',
    },
    to: { sent: 'sent', refused: 'notsent', failed: 'notsent' },
  },
  sent: { type: 'say', name: 'Sent', config: { text: 'It is on its way.' }, to: { done: 'stop' } },
  notsent: {
    type: 'say',
    name: 'Not sent',
    config: { text: 'I could not send it, I am sorry. Just mention this call at reception, and breakfast is on us.' },
    to: { done: 'stop' },
  },
  stop: { type: 'recording', name: 'Stop recording', config: { recording: 'off' }, to: { done: 'thanks' } },
  thanks: {
    type: 'end',
    name: 'Thanks',
    config: { text: 'Thank you so much for your time. We hope to see you again. Goodbye.', outcome: 'answered' },
  },
  person: {
    type: 'transfer',
    name: 'Guest relations',
    config: {
      mode: 'warm',
      number: '+12025550195',
      words: 'Of course. I am putting you through to guest relations.',
      briefing: 'A guest in our survey{{ isSet(score) ? ", score " + inWords(score) : "" }}{{ isSet(comment) ? ": " + comment : "" }}.',
      timeoutMs: 20_000,
    },
    to: { answered: 'through', busy: 'reception', 'no-answer': 'reception', declined: 'reception', failed: 'reception' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  reception: {
    type: 'end',
    name: 'Nobody free',
    config: {
      text: 'Nobody is free at the moment. Please ring our reception, which is there day and night. Goodbye.',
      outcome: 'not-reached',
    },
  },
  change: { type: 'say', name: 'Another score', config: { text: 'Sure, let us do that again.' }, to: { done: 'score' } },
};

export const surveyFlow: Flow = writeFlow({
  name: 'Survey',
  nodes: { ...questions, ...amends, ...closing, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    change: {
      name: 'Change my answer',
      on: {
        type: 'intent',
        examples: ['I want to change my answer', 'can I change my score', 'I want to give another number', 'let me correct my score'],
      },
      to: 'change',
    },
    stop: {
      name: 'No more questions',
      on: { type: 'intent', examples: ['I have no time for this', 'I have to go', 'no more questions please', 'stop the survey'] },
      to: 'stop',
    },
  },
  variables: {
    isWilling: { type: 'yes-no' },
    score: { type: 'number' },
    comment: { type: 'text', privacy: 'personal' },
    purpose: {
      type: 'choice',
      choices: [
        { value: 'vacation', label: 'vacation', saidAs: ['on vacation', 'holiday', 'for fun'] },
        { value: 'work', label: 'work', saidAs: ['for work', 'business', 'a conference'] },
        { value: 'family', label: 'family', saidAs: ['to see family', 'relatives', 'a wedding'] },
      ],
    },
    wantsCall: { type: 'yes-no' },
    phone: { type: 'phone', privacy: 'personal' },
    email: { type: 'email', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Denver',
    persona: { name: 'Fernhill', instructions: 'Cheerful, thankful, and never in the way.' },
    recordingNotice: 'This call may be recorded, so that we can learn from it.',
    fallback: 'trouble',
    longestCallMs: 600_000,
  },
  layout: surveyLayout,
});
