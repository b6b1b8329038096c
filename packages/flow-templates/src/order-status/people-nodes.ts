import type { NodeSketches } from '../writing/write-flow.ts';

export const peopleNodes: NodeSketches = {
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
