import type { Flow } from '@callwright/flow-schema';
import { writeFlow } from '../writing/write-flow.ts';
import { identifyPatientLayout } from './identify-patient-layout.ts';

/** A part: finds out whose file it is. It is given why that is asked and what is known, and gives back the name and the number of the file, which is empty as long as nobody was found. */
export const identifyPatientFlow: Flow = writeFlow({
  name: 'Identify the patient',
  inputs: ['purpose', 'patientName', 'patientId'],
  outputs: ['patientName', 'patientId'],
  nodes: {
    start: { type: 'start', name: 'Start', to: { next: 'known' } },
    known: {
      type: 'branch',
      name: 'Known already?',
      config: { branches: [{ port: 'known', when: 'patientId != ""' }] },
      to: { known: 'stillopen', otherwise: 'name' },
    },
    stillopen: {
      type: 'say',
      name: 'Still open',
      marks: ['identity-checked'],
      config: { text: 'I still have the file of {{ patientName }} open.' },
      to: { done: 'identified' },
    },
    name: {
      type: 'ask',
      name: 'Whose file?',
      maxVisits: 2,
      config: {
        question: '{{ purpose }}, I need the right file. What is the first and last name of the patient?',
        again: ['The first and last name of the patient, please?', 'Sorry, once more: what is the name of the patient?'],
        expects: 'name',
        variable: 'patientName',
        confirm: '{{ answer }}, is that right?',
      },
      to: { answered: 'birth', silent: 'gaveup', 'not-understood': 'unknown', 'too-often': 'unknown' },
    },
    birth: {
      type: 'ask',
      name: 'Born when?',
      config: {
        question: 'And the date of birth?',
        again: ['When were they born? Please say month, day, and year.', 'The date of birth, please: month, day, and year.'],
        expects: 'date',
        variable: 'birthDate',
        confirm: '{{ answer }}, correct?',
      },
      to: { answered: 'find', silent: 'gaveup', 'not-understood': 'unknown' },
    },
    find: {
      type: 'plugin-action',
      name: 'Find the file',
      config: {
        plugin: 'clinic',
        action: 'find-patient',
        input: { name: 'patientName', birthDate: 'birthDate' },
        output: { patientId: 'patientId' },
      },
      to: { succeeded: 'checked', refused: 'notfound', failed: 'unreachable' },
    },
    checked: {
      type: 'say',
      name: 'Found',
      marks: ['identity-checked'],
      config: { text: 'Thank you, I have found the file.' },
      to: { done: 'identified' },
    },
    notfound: {
      type: 'say',
      name: 'Not found',
      config: { text: 'I cannot find anybody with that name and date of birth.' },
      to: { done: 'name' },
    },
    identified: { type: 'end', name: 'Identified', config: { outcome: 'identified' } },
    unknown: { type: 'end', name: 'Unknown', config: { outcome: 'unknown' } },
    unreachable: { type: 'end', name: 'Files out of reach', config: { outcome: 'unreachable' } },
    gaveup: { type: 'end', name: 'Gave up', config: { outcome: 'gave-up' } },
  },
  variables: {
    purpose: { type: 'text' },
    patientName: { type: 'text', privacy: 'personal' },
    birthDate: { type: 'date', privacy: 'personal' },
    patientId: { type: 'text', privacy: 'personal' },
  },
  settings: { timeZone: 'America/New_York', interruption: 'on-words', patienceMs: 8_000 },
  layout: identifyPatientLayout,
});
