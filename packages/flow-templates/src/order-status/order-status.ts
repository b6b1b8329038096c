import { type Template, templateSchema } from '@callwright/flow-schema';
import { startReturn } from '../actions/shop-actions.ts';
import { orderStatusFlow } from './order-status-flow.ts';
import { orderStatusTests } from './order-status-tests.ts';

export const orderStatus: Template = templateSchema.parse({
  id: 'order-status',
  title: 'Order status',
  description:
    'For online shops: finds an order by its number, makes sure whose it is, says where it is and texts the link, answers what else there is to it, and starts returns.',
  flow: orderStatusFlow,
  actions: [startReturn],
  tests: orderStatusTests,
  questions: [
    { id: 'shop', question: 'What is your shop called?', kind: 'text', writes: [{ type: 'words', words: 'Juniper and Pine' }] },
    {
      id: 'address',
      question: 'Where can orders be looked up? The number of the order stands in the address as {{ order }}.',
      kind: 'text',
      writes: [{ type: 'node', node: 'nd_find', field: 'url' }],
    },
    { id: 'time-zone', question: 'In which time zone are you?', kind: 'time-zone', writes: [{ type: 'setting', setting: 'timeZone' }] },
    {
      id: 'care',
      question: 'Which number reaches customer care?',
      kind: 'phone',
      writes: [{ type: 'node', node: 'nd_person', field: 'number' }],
    },
  ],
});
