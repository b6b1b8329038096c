import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { amendsNodes } from './amends-nodes.ts';
import { closingNodes } from './closing-nodes.ts';
import { questionsNodes } from './questions-nodes.ts';
import { surveyLayout } from './survey-layout.ts';

export const surveyFlow: Flow = writeFlow({
  name: 'Survey',
  nodes: { ...questionsNodes, ...amendsNodes, ...closingNodes, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    change: {
      name: 'Change my answer',
      on: {
        type: 'intent',
        examples: ['I want to change my answer', 'can I change my score', 'I want to give another number', 'let me correct my score'],
      },
      to: 'change',
    },
    stop: {
      name: 'No more questions',
      on: { type: 'intent', examples: ['I have no time for this', 'I have to go', 'no more questions please', 'stop the survey'] },
      to: 'stop',
    },
  },
  variables: {
    isWilling: { type: 'yes-no' },
    score: { type: 'number' },
    comment: { type: 'text', privacy: 'personal' },
    purpose: {
      type: 'choice',
      choices: [
        { value: 'vacation', label: 'vacation', saidAs: ['on vacation', 'holiday', 'for fun'] },
        { value: 'work', label: 'work', saidAs: ['for work', 'business', 'a conference'] },
        { value: 'family', label: 'family', saidAs: ['to see family', 'relatives', 'a wedding'] },
      ],
    },
    wantsCall: { type: 'yes-no' },
    phone: { type: 'phone', privacy: 'personal' },
    email: { type: 'email', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Denver',
    persona: { name: 'Fernhill', instructions: 'Cheerful, thankful, and never in the way.' },
    recordingNotice: 'This call may be recorded, so that we can learn from it.',
    fallback: 'trouble',
    longestCallMs: 600_000,
  },
  layout: surveyLayout,
});
