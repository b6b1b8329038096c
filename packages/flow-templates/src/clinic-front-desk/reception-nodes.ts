import type { NodeSketches } from '../writing/write-flow.ts';

/** What identifying the patient is for, as it goes on afterwards. */
const task = (name: string, value: string, purpose: string) =>
  ({
    type: 'set',
    name,
    config: {
      assignments: [
        { variable: 'task', to: `"${value}"` },
        { variable: 'purpose', to: `"${purpose}"` },
      ],
    },
    to: { done: 'identify', failed: 'trouble' },
  }) as const;

export const receptionNodes: NodeSketches = {
  start: { type: 'start', name: 'Start', to: { next: 'hello' } },
  hello: {
    type: 'say',
    name: 'Greet',
    config: {
      text: 'Harbor Street Clinic, hello. I am the automated front desk. If this is an emergency, please hang up and dial nine one one.',
      interruption: 'on-words',
    },
    to: { done: 'reason' },
  },
  reason: {
    type: 'route',
    name: 'How can we help?',
    config: {
      question: 'How can we help you?',
      again: [
        'Is it about an appointment, a repeat prescription, or test results?',
        'You could say: I would like an appointment. Or: I need a repeat prescription.',
      ],
      intents: [
        {
          name: 'appointment',
          examples: [
            "I'd like to make an appointment",
            'can I see the doctor',
            'I need to come in for a check up',
            'do you have anything free this week',
            'my daughter needs to see somebody',
          ],
        },
        {
          name: 'prescription',
          examples: ['I need a repeat prescription', 'can you refill my medication', 'I ran out of my pills', 'I need more of my inhaler'],
        },
        { name: 'results', examples: ['are my test results back', "I'm calling about my blood test", 'have my lab results come in'] },
        {
          name: 'urgent',
          examples: ["it's an emergency", 'I have chest pain', "I can't breathe properly", 'he is bleeding badly', 'she has fainted'],
        },
      ],
    },
    to: {
      appointment: 'forvisit',
      prescription: 'forrefill',
      results: 'results',
      urgent: 'urgent',
      'something-else': 'person',
      silent: 'gone',
    },
  },
  urgent: {
    type: 'say',
    name: 'Emergency',
    config: {
      text: 'If anybody is in danger, please hang up now and dial nine one one. I am connecting you with our nurse.',
      interruption: 'held',
    },
    to: { done: 'nurse' },
  },
  results: {
    type: 'say',
    name: 'Results',
    config: { text: 'Test results are given by our nurses in person, never by a machine.' },
    to: { done: 'person' },
  },
  forvisit: task('For an appointment', 'appointment', 'To book you in'),
  forrefill: task('For a prescription', 'prescription', 'To ask for a refill'),
  identify: {
    type: 'sub-flow',
    name: 'Identify the patient',
    config: {
      flow: 'Identify the patient',
      inputs: {
        purpose: 'purpose',
        patientName: 'isSet(patientName) ? patientName : ""',
        patientId: 'isSet(patientId) ? patientId : ""',
      },
      outputs: { patientName: 'patientName', patientId: 'patientId' },
      outcomes: ['identified', 'unknown', 'unreachable', 'gave-up'],
    },
    to: { identified: 'whatnext', unknown: 'nofile', unreachable: 'nofile', 'gave-up': 'gone', failed: 'nofile' },
  },
  nofile: {
    type: 'say',
    name: 'No file',
    config: { text: 'I could not open the file, so a colleague will take it from here.' },
    to: { done: 'person' },
  },
  whatnext: {
    type: 'branch',
    name: 'What was it for?',
    config: { branches: [{ port: 'prescription', when: 'task == "prescription"' }] },
    to: { prescription: 'medicine', otherwise: 'when' },
  },
};
