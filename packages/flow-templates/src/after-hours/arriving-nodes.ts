import type { NodeSketches } from '../writing/write-flow.ts';

const office = { from: '09:00', to: '17:00' };

export const arrivingNodes: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'person' } },
  person: {
    type: 'hours',
    name: 'Is the office open?',
    config: {
      hours: {
        week: { monday: [office], tuesday: [office], wednesday: [office], thursday: [office], friday: [{ from: '09:00', to: '15:00' }] },
        days: [
          { date: '12-25', name: 'Christmas' },
          { date: '01-01', name: "New Year's Day" },
        ],
      },
    },
    to: { open: 'office', closed: 'closed', holiday: 'holiday' },
  },
  office: {
    type: 'transfer',
    name: 'Office',
    config: { number: '+12025550181', words: 'Maplewood Property Services. I am putting you through.', timeoutMs: 25_000 },
    to: { answered: 'through', busy: 'nobodyfree', 'no-answer': 'nobodyfree', declined: 'nobodyfree', failed: 'nobodyfree' },
  },
  through: { type: 'end', name: 'Put through', config: { outcome: 'put-through' } },
  nobodyfree: { type: 'say', name: 'Nobody free', config: { text: 'Everybody is talking to somebody just now.' }, to: { done: 'reason' } },
  closed: {
    type: 'say',
    name: 'Closed',
    config: { text: 'Maplewood Property Services. Our office is closed now, but I can help: I am the automated assistant.' },
    to: { done: 'reason' },
  },
  holiday: {
    type: 'say',
    name: 'Holiday',
    config: { text: 'Maplewood Property Services. We are closed for the holiday, but I can help: I am the automated assistant.' },
    to: { done: 'reason' },
  },
  reason: {
    type: 'route',
    name: 'What is it about?',
    // From here on, the handler of errors helps whoever goes round too often.
    maxVisits: 3,
    config: {
      question: 'Is it an emergency, a delivery at the door, or would you like to leave a message?',
      again: ['Please say emergency, delivery, or message.', 'Is it urgent? Then say emergency. Otherwise say message.'],
      intents: [
        {
          name: 'emergency',
          examples: [
            "it's an emergency",
            'there is water everywhere',
            'a pipe burst',
            'I smell gas',
            'there is a fire',
            'the heating is out and it is freezing',
            'I am locked out',
          ],
        },
        {
          name: 'delivery',
          examples: ['a delivery', 'I have a delivery', 'I have a parcel for you', 'I am a courier at the door', 'please open the door'],
        },
        {
          name: 'message',
          examples: [
            "I'd like to leave a message",
            'please have someone call me back',
            'take a message',
            'a message',
            'it is about my rent',
          ],
        },
      ],
    },
    to: { emergency: 'whathappened', delivery: 'code', message: 'name', 'something-else': 'name', silent: 'gone' },
  },
};
