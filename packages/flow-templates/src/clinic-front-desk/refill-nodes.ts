import type { NodeSketches } from '../writing/write-flow.ts';

export const refillNodes: NodeSketches = {
  medicine: {
    type: 'ask',
    name: 'Which medicine?',
    config: {
      question: 'Which medicine is it, and what strength?',
      again: ['What does it say on the box?', 'Please tell me the name of the medicine.'],
      expects: 'text',
      variable: 'medicine',
      confirm: 'I have understood: {{ answer }}. Shall I ask the doctor for that?',
    },
    to: { answered: 'request', silent: 'gone', 'not-understood': 'person' },
  },
  request: {
    type: 'plugin-action',
    name: 'Ask the doctor',
    config: {
      plugin: 'clinic',
      action: 'request-refill',
      input: { patientId: 'patientId', medicine: 'medicine' },
      output: { readyOn: 'readyOn' },
    },
    to: { succeeded: 'requested', refused: 'notrefilled', failed: 'cannot' },
  },
  requested: {
    type: 'note-outcome',
    name: 'Note the refill',
    config: { outcome: 'refill-requested' },
    to: { done: 'sayready' },
  },
  sayready: {
    type: 'say',
    name: 'Ready when',
    config: { text: 'Done. Once the doctor has signed it, you can pick it up from {{ asDate(readyOn) }}.' },
    to: { done: 'more' },
  },
  notrefilled: {
    type: 'say',
    name: 'Doctor first',
    config: { text: 'The doctor would like to talk to you before this one is repeated.' },
    to: { done: 'person' },
  },
};
