import { type Template, templateSchema } from '@callwright/flow-schema';
import { bookAppointment } from '../actions/calendar-actions.ts';
import { findPatient, requestRefill } from '../actions/clinic-actions.ts';
import { clinicFrontDeskFlow } from './clinic-front-desk-flow.ts';
import { clinicFrontDeskTests } from './clinic-front-desk-tests.ts';
import { identifyPatientFlow } from './identify-patient-flow.ts';

export const clinicFrontDesk: Template = templateSchema.parse({
  id: 'clinic-front-desk',
  title: 'Clinic front desk',
  description:
    'For practices and clinics: emergencies first, then appointments and repeat prescriptions for patients who are identified. What is about health reaches neither a language model nor a message.',
  flow: clinicFrontDeskFlow,
  parts: { 'Identify the patient': identifyPatientFlow },
  actions: [findPatient, requestRefill, bookAppointment],
  tests: clinicFrontDeskTests,
  questions: [
    { id: 'clinic', question: 'What is your clinic called?', kind: 'text', writes: [{ type: 'words', words: 'Harbor Street Clinic' }] },
    { id: 'time-zone', question: 'In which time zone are you?', kind: 'time-zone', writes: [{ type: 'setting', setting: 'timeZone' }] },
    {
      id: 'hours',
      question: 'When is the clinic open?',
      kind: 'hours',
      writes: [
        { type: 'node', node: 'nd_open', field: 'hours' },
        { type: 'node', node: 'nd_person', field: 'hours' },
      ],
    },
    {
      id: 'desk',
      question: 'Which number is the front desk?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_desk', field: 'number' }],
    },
    {
      id: 'nurse',
      question: 'Which number reaches a nurse in an emergency?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_nurse', field: 'number' }],
    },
    {
      id: 'email',
      question: 'Where are call-backs asked for?',
      kind: 'email',
      writes: [{ type: 'node', node: 'nd_pass', field: 'address' }],
    },
  ],
});
