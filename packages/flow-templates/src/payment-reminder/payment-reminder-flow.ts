import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { paymentReminderLayout } from './payment-reminder-layout.ts';
import { peopleNodes } from './people-nodes.ts';
import { reachingNodes } from './reaching-nodes.ts';
import { settlingNodes } from './settling-nodes.ts';

/** For calls that go out: whoever starts it gives whom it is for, and which bill. */
export const paymentReminderFlow: Flow = writeFlow({
  name: 'Payment reminder',
  inputs: ['customerName', 'accountEnding', 'amountDue', 'dueDate'],
  nodes: { ...reachingNodes, ...settlingNodes, ...peopleNodes, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    genuine: {
      name: 'Is this genuine?',
      on: {
        type: 'intent',
        examples: ['who is this', 'is this a scam', 'are you a robot', 'how do I know this is real', 'why are you calling me'],
      },
      to: 'whoami',
    },
    stop: {
      name: 'Do not call me',
      on: { type: 'intent', examples: ["don't call me again", 'stop calling me', 'take me off your list', 'remove my number'] },
      to: 'stop',
    },
  },
  variables: {
    customerName: { type: 'text', privacy: 'personal' },
    accountEnding: { type: 'text', privacy: 'personal' },
    amountDue: { type: 'money', privacy: 'personal' },
    dueDate: { type: 'date', privacy: 'personal' },
    isThem: { type: 'yes-no' },
    canFetch: { type: 'yes-no' },
    digits: { type: 'text', privacy: 'personal' },
    isVerified: { type: 'yes-no' },
    payment: { type: 'text', privacy: 'personal' },
    promisedOn: { type: 'date', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Chicago',
    persona: { name: 'Lakeside Water', instructions: 'Polite and never pressing.' },
    longestCallMs: 900_000,
    fallback: 'trouble',
  },
  layout: paymentReminderLayout,
});
