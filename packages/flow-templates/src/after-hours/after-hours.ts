import { type Template, templateSchema } from '@callwright/flow-schema';
import { checkDoorCode, findOnCall } from '../actions/building-actions.ts';
import { afterHoursFlow } from './after-hours-flow.ts';
import { afterHoursTests } from './after-hours-tests.ts';

export const afterHours: Template = templateSchema.parse({
  id: 'after-hours',
  title: 'After-hours voicemail',
  description:
    'For offices that close at night: emergencies reach whoever is on call, couriers get in with their code, and everybody else leaves a message that is there in the morning.',
  flow: afterHoursFlow,
  actions: [findOnCall, checkDoorCode],
  tests: afterHoursTests,
  questions: [
    {
      id: 'business',
      question: 'What is your business called?',
      kind: 'text',
      writes: [{ type: 'words', words: 'Maplewood Property Services' }],
    },
    { id: 'time-zone', question: 'In which time zone are you?', kind: 'time-zone', writes: [{ type: 'setting', setting: 'timeZone' }] },
    { id: 'hours', question: 'When is the office open?', kind: 'hours', writes: [{ type: 'node', node: 'nd_person', field: 'hours' }] },
    {
      id: 'office',
      question: 'Which number is the office?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_office', field: 'number' }],
    },
    {
      id: 'second',
      question: 'Whom to call when nobody on call answers?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_second', field: 'number' }],
    },
    {
      id: 'alarm',
      question: 'Which mobile phone gets alarms, and news of calls that left no message?',
      kind: 'phone',
      writes: [
        { type: 'node', node: 'nd_alarm', field: 'address' },
        { type: 'node', node: 'nd_sms', field: 'address' },
      ],
    },
    { id: 'email', question: 'Where do messages go?', kind: 'email', writes: [{ type: 'node', node: 'nd_pass', field: 'address' }] },
  ],
});
