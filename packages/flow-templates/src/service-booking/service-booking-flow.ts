import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { bookingNodes } from './booking-nodes.ts';
import { customerNodes } from './customer-nodes.ts';
import { deskNodes } from './desk-nodes.ts';
import { serviceBookingLayout } from './service-booking-layout.ts';
import { welcomeNodes } from './welcome-nodes.ts';

export const serviceBookingFlow: Flow = writeFlow({
  name: 'Service-centre booking',
  nodes: { ...welcomeNodes, ...customerNodes, ...bookingNodes, ...deskNodes, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you close', 'are you open on weekends'],
      },
      to: 'opening',
    },
  },
  variables: {
    request: { type: 'text', privacy: 'personal' },
    phone: { type: 'phone', privacy: 'personal' },
    name: { type: 'text', privacy: 'personal' },
    vehicle: { type: 'text', privacy: 'personal' },
    isThem: { type: 'yes-no' },
    service: {
      type: 'choice',
      choices: [
        { value: 'oil', label: 'an oil change', saidAs: ['oil', 'oil change', 'change the oil'] },
        { value: 'brakes', label: 'a brake check', saidAs: ['brakes', 'brake check', 'my brakes'] },
        { value: 'tires', label: 'a tire change', saidAs: ['tires', 'tire change', 'new tires', 'winter tires'] },
        { value: 'inspection', label: 'a full inspection', saidAs: ['inspection', 'full inspection', 'a full service'] },
      ],
    },
    durationMinutes: { type: 'number' },
    day: { type: 'date' },
    slots: { type: 'list', of: { type: 'record', fields: { start: { type: 'date-time' }, end: { type: 'date-time' } } } },
    firstTime: { type: 'date-time' },
    secondTime: { type: 'date-time' },
    start: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text', privacy: 'personal' },
    message: { type: 'text', privacy: 'personal' },
    recording: { type: 'text', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Robin', instructions: 'Warm, brief and practical, like somebody who has run a service desk for years.' },
    fallback: 'trouble',
  },
  layout: serviceBookingLayout,
});
