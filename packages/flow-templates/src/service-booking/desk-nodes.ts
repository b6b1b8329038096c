import type { NodeSketches } from '../writing/write-flow.ts';

const weekdays = { from: '08:00', to: '17:30' };

export const deskNodes: NodeSketches = {
  opening: {
    type: 'say',
    name: 'Opening hours',
    config: { text: 'We are open on weekdays from eight in the morning to five thirty in the afternoon.' },
    to: { done: 'back' },
  },
  person: {
    type: 'hours',
    name: 'Is the desk open?',
    config: {
      hours: {
        week: { monday: [weekdays], tuesday: [weekdays], wednesday: [weekdays], thursday: [weekdays], friday: [weekdays] },
        days: [
          { date: '12-25', name: 'Christmas' },
          { date: '01-01', name: "New Year's Day" },
        ],
      },
    },
    to: { open: 'desk', closed: 'message', holiday: 'message' },
  },
  desk: {
    type: 'transfer',
    name: 'Service desk',
    config: {
      mode: 'warm',
      number: '+12025550143',
      words: 'I will put you through to our service desk. One moment, please.',
      briefing:
        '{{ isSet(name) ? name : "A caller" }}{{ isSet(service) ? ", about " + inWords(service) : "" }}{{ isSet(request) ? ". They said: " + request : "" }}.',
    },
    to: { answered: 'through', busy: 'message', 'no-answer': 'message', declined: 'message', failed: 'message' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  message: {
    type: 'voicemail',
    name: 'Take a message',
    config: {
      greeting:
        'Nobody is at the desk just now. Please leave your name, your number, and what it is about after the tone, and press hash when you are done.',
      recording: 'recording',
      words: 'message',
    },
    to: { left: 'pass', silent: 'gone', failed: 'nomessage' },
  },
  pass: {
    type: 'send-message',
    name: 'Pass it on',
    config: {
      channel: 'email',
      recipient: 'address',
      address: 'desk@northside.example',
      subject: 'A caller left a message',
      text: '{{ isSet(name) ? name : "A caller" }} left a message: {{ message }}\n\nRecording: {{ recording }}',
    },
    to: { sent: 'left', refused: 'left', failed: 'left' },
  },
  left: { type: 'end', name: 'Message left', config: { text: 'Thank you. We will call you back. Goodbye.', outcome: 'message-left' } },
  nomessage: {
    type: 'end',
    name: 'No message',
    config: { text: 'I am sorry, I could not record that. Please call again when we are open. Goodbye.', outcome: 'not-helped' },
  },
};
