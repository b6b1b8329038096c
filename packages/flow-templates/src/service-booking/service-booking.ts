import { type Template, templateSchema } from '@callwright/flow-schema';
import { bookAppointment, freeSlots } from '../actions/calendar-actions.ts';
import { findCustomer } from '../actions/crm-actions.ts';
import { serviceBookingFlow } from './service-booking-flow.ts';
import { serviceBookingTests } from './service-booking-tests.ts';

export const serviceBooking: Template = templateSchema.parse({
  id: 'service-booking',
  title: 'Service-centre booking',
  description:
    'For workshops and service centres: knows customers by their phone number, finds free times, books one, confirms it by text message, and brings everybody else to the desk.',
  flow: serviceBookingFlow,
  actions: [findCustomer, freeSlots, bookAppointment],
  tests: serviceBookingTests,
  questions: [
    { id: 'business', question: 'What is your business called?', kind: 'text', writes: [{ type: 'words', words: 'Northside Auto Care' }] },
    { id: 'time-zone', question: 'In which time zone are you?', kind: 'time-zone', writes: [{ type: 'setting', setting: 'timeZone' }] },
    {
      id: 'hours',
      question: 'When is somebody at the desk?',
      kind: 'hours',
      writes: [{ type: 'node', node: 'nd_person', field: 'hours' }],
    },
    {
      id: 'desk',
      question: 'Which number are callers put through to?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_desk', field: 'number' }],
    },
    { id: 'email', question: 'Where do messages go?', kind: 'email', writes: [{ type: 'node', node: 'nd_pass', field: 'address' }] },
  ],
});
