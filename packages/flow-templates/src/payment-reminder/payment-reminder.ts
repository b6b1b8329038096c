import { type Template, templateSchema } from '@callwright/flow-schema';
import { notePromise, stopCalling } from '../actions/billing-actions.ts';
import { paymentReminderFlow } from './payment-reminder-flow.ts';
import { paymentReminderTests } from './payment-reminder-tests.ts';

export const paymentReminder: Template = templateSchema.parse({
  id: 'payment-reminder',
  title: 'Payment reminder',
  description:
    'For calls that go out about an open bill: makes sure who is there before a word about money, takes the payment by a link, notes a promise, and hands over kindly.',
  flow: paymentReminderFlow,
  actions: [notePromise, stopCalling],
  tests: paymentReminderTests,
  questions: [
    { id: 'business', question: 'In whose name does it call?', kind: 'text', writes: [{ type: 'words', words: 'Lakeside Water' }] },
    {
      id: 'time-zone',
      question: 'In which time zone are your customers?',
      kind: 'time-zone',
      writes: [{ type: 'setting', setting: 'timeZone' }],
    },
    {
      id: 'team',
      question: 'Which number reaches the accounts team?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_person', field: 'number' }],
    },
    {
      id: 'email',
      question: 'Where are call-backs asked for?',
      kind: 'email',
      writes: [{ type: 'node', node: 'nd_callback', field: 'address' }],
    },
  ],
});
