import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { findingNodes } from './finding-nodes.ts';
import { orderStatusLayout } from './order-status-layout.ts';
import { peopleNodes } from './people-nodes.ts';
import { tellingNodes } from './telling-nodes.ts';

export const orderStatusFlow: Flow = writeFlow({
  name: 'Order status',
  nodes: { ...findingNodes, ...tellingNodes, ...peopleNodes, ...manners.nodes },
  handlers: manners.handlers,
  variables: {
    order: { type: 'text', privacy: 'personal' },
    isWhole: { type: 'yes-no', privacy: 'personal' },
    status: {
      type: 'choice',
      privacy: 'personal',
      choices: [
        { value: 'placed', label: 'placed' },
        { value: 'packing', label: 'being packed' },
        { value: 'shipped', label: 'shipped' },
        { value: 'delivered', label: 'delivered' },
        { value: 'delayed', label: 'delayed' },
      ],
    },
    due: { type: 'date', privacy: 'personal' },
    orderZip: { type: 'text', privacy: 'personal' },
    link: { type: 'text', privacy: 'personal' },
    zip: { type: 'text', privacy: 'personal' },
    wantsLink: { type: 'yes-no' },
    hasIt: { type: 'yes-no' },
    topic: { type: 'text', privacy: 'personal' },
    returnId: { type: 'text', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/Los_Angeles',
    persona: { name: 'Juniper', instructions: 'Friendly and to the point. You never guess.' },
    fallback: 'trouble',
  },
  layout: orderStatusLayout,
});
