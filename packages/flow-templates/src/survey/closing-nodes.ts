import type { NodeSketches } from '../writing/write-flow.ts';

export const closingNodes: NodeSketches = {
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
