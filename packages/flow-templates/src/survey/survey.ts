import { type Template, templateSchema } from '@callwright/flow-schema';
import { surveyFlow } from './survey-flow.ts';
import { surveyTests } from './survey-tests.ts';

export const survey: Template = templateSchema.parse({
  id: 'survey',
  title: 'Survey',
  description:
    'For whoever wants to know how it was: a score, a reason in the own words of the guest, a call back for those who were unhappy, a voucher for all. Nothing is recorded before it was said.',
  flow: surveyFlow,
  tests: surveyTests,
  questions: [
    { id: 'business', question: 'In whose name does it ask?', kind: 'text', writes: [{ type: 'words', words: 'Fernhill Hotel' }] },
    {
      id: 'address',
      question: 'Which web address are answers sent to?',
      kind: 'text',
      writes: [{ type: 'node', node: 'nd_save', field: 'url' }],
    },
    {
      id: 'time-zone',
      question: 'In which time zone are your guests?',
      kind: 'time-zone',
      writes: [{ type: 'setting', setting: 'timeZone' }],
    },
    {
      id: 'relations',
      question: 'Which number reaches guest relations?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_person', field: 'number' }],
    },
    {
      id: 'manager',
      question: 'Who hears of guests who want a call?',
      kind: 'email',
      writes: [{ type: 'node', node: 'nd_tell', field: 'address' }],
    },
  ],
});
