import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { afterHoursLayout } from './after-hours-layout.ts';
import { arrivingNodes } from './arriving-nodes.ts';
import { deliveryNodes } from './delivery-nodes.ts';
import { emergencyNodes } from './emergency-nodes.ts';
import { messageNodes } from './message-nodes.ts';

export const afterHoursFlow: Flow = writeFlow({
  name: 'After hours',
  nodes: { ...manners.nodes, ...arrivingNodes, ...emergencyNodes, ...deliveryNodes, ...messageNodes },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you open', 'are you open on weekends'],
      },
      to: 'opening',
    },
    emergency: {
      name: 'An emergency, at any time',
      on: {
        type: 'intent',
        examples: ['this is an emergency', 'there is water coming through the ceiling', 'there is a fire', 'I smell gas'],
      },
      to: 'whathappened',
    },
  },
  variables: {
    trouble: {
      type: 'choice',
      choices: [
        { value: 'fire', label: 'fire or gas', saidAs: ['fire', 'gas', 'smoke', 'it is burning', 'I smell gas'] },
        { value: 'water', label: 'water', saidAs: ['a leak', 'a burst pipe', 'flooding', 'water is coming in'] },
        { value: 'heating', label: 'heating', saidAs: ['the heating', 'no heat', 'it is freezing', 'the boiler'] },
        { value: 'lockout', label: 'locked out', saidAs: ['I am locked out', 'lost my key', 'the door', 'my keys'] },
      ],
    },
    unit: { type: 'number', privacy: 'personal' },
    onCall: { type: 'phone', privacy: 'personal' },
    code: { type: 'text', privacy: 'personal' },
    door: { type: 'text', privacy: 'personal' },
    name: { type: 'text', privacy: 'personal' },
    phone: { type: 'phone', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Maplewood', instructions: 'Calm. Quick when something is urgent.' },
    retries: 1,
    fallback: 'trouble',
    rules: {
      order: [
        {
          before: { type: 'press-keys' },
          needs: 'code-checked',
          severity: 'error',
          reason: 'No door opens before the code has been checked.',
        },
      ],
    },
  },
  layout: afterHoursLayout,
});
