import type { NodeSketches } from '../writing/write-flow.ts';

export const messageNodes: NodeSketches = {
  name: {
    type: 'ask',
    name: 'Who is it?',
    config: {
      question: 'I will take a message. What is your name?',
      again: ['Your first and last name, please.'],
      expects: 'name',
      variable: 'name',
    },
    to: { answered: 'phone', silent: 'gone', 'not-understood': 'phone' },
  },
  phone: {
    type: 'ask',
    name: 'Where to call?',
    config: {
      question: '{{ isSet(name) ? "Thank you, " + name + ". On" : "On" }} which number can we call you back?',
      again: ['Your phone number, please, with the area code.'],
      expects: 'phone',
      variable: 'phone',
      confirm: '{{ answer }}, right?',
    },
    to: { answered: 'record', silent: 'gone', 'not-understood': 'record' },
  },
  record: {
    type: 'voicemail',
    name: 'Record the message',
    maxVisits: 2,
    config: {
      greeting: 'Please speak after the tone. Your message is recorded; press hash when you are done.',
      longestMs: 180_000,
      recording: 'recording',
      words: 'message',
    },
    to: { left: 'pass', silent: 'retry', failed: 'sms', 'too-often': 'gone' },
  },
  retry: {
    type: 'menu',
    name: 'Try again?',
    config: {
      question: 'I did not hear anything. Would you like to try again, or leave it?',
      again: ['Press one to try again, or two to leave it.'],
      choices: [
        { value: 'again', label: 'try again', saidAs: ['again', 'yes', 'once more'], key: '1' },
        { value: 'leave', label: 'leave it', saidAs: ['no', 'leave it', 'never mind'], key: '2' },
      ],
    },
    to: { again: 'record', leave: 'bye', silent: 'gone', 'not-understood': 'bye' },
  },
  pass: {
    type: 'send-message',
    name: 'Pass it on',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'office@maplewood.example',
      subject: 'A message after hours',
      text: 'From {{ isSet(name) ? name : "somebody without a name" }}, {{ isSet(phone) ? text(phone) : "no number" }}:\n\n{{ message }}\n\nRecording: {{ recording }}',
    },
    to: { sent: 'note', refused: 'note', failed: 'note' },
  },
  // The office finds it with the call even when no e-mail has come.
  note: {
    type: 'note-outcome',
    name: 'Note the message',
    config: { outcome: 'message-left', values: { recording: 'recording' } },
    to: { done: 'thanks' },
  },
  thanks: { type: 'end', name: 'Thanks', config: { text: 'Thank you. The office will call you back on the next working day. Goodbye.' } },
  sms: {
    type: 'send-message',
    name: 'Tell the office all the same',
    config: {
      recipient: 'address',
      address: '+12025550184',
      text: 'Maplewood: please call back {{ isSet(name) ? name : "a caller" }}{{ isSet(phone) ? ", " + text(phone) : "" }}. No message could be recorded.',
    },
    to: { sent: 'callback', refused: 'sorry', failed: 'sorry' },
  },
  callback: {
    type: 'end',
    name: 'We call back',
    config: { text: 'I could not record that, but the office knows that you called. Goodbye.', outcome: 'call-back' },
  },
  sorry: {
    type: 'end',
    name: 'Sorry',
    config: { text: 'I am sorry, I could not record that. Please call again tomorrow. Goodbye.', outcome: 'not-helped' },
  },
  bye: { type: 'end', name: 'Goodbye', config: { text: 'All right. Goodbye.', outcome: 'no-message' } },
  trouble: {
    type: 'say',
    name: 'Apologise',
    config: { text: 'I am sorry, I am not getting any further with this. Let me take a message for the office.', interruption: 'held' },
    to: { done: 'record' },
  },
  opening: {
    type: 'say',
    name: 'Opening hours',
    config: { text: 'The office is open on weekdays from nine to five, and until three on Fridays.' },
    to: { done: 'back' },
  },
};
