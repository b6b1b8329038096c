import type { Flow } from '@callwright/flow-schema';
import { manners } from '../writing/manners.ts';
import { writeFlow } from '../writing/write-flow.ts';
import { clinicFrontDeskLayout } from './clinic-front-desk-layout.ts';
import { deskNodes } from './desk-nodes.ts';
import { receptionNodes } from './reception-nodes.ts';
import { refillNodes } from './refill-nodes.ts';
import { visitNodes } from './visit-nodes.ts';

export const clinicFrontDeskFlow: Flow = writeFlow({
  name: 'Clinic front desk',
  nodes: { ...receptionNodes, ...visitNodes, ...refillNodes, ...deskNodes, ...manners.nodes },
  handlers: {
    ...manners.handlers,
    hours: {
      name: 'When are you open?',
      on: {
        type: 'intent',
        examples: ['what are your opening hours', 'when are you open', 'what time do you close', 'are you open on weekends'],
      },
      to: 'info',
    },
    urgent: {
      name: 'An emergency, at any time',
      on: {
        type: 'intent',
        examples: ['I have chest pain', 'this is an emergency', "he can't breathe", 'she is unconscious', 'call an ambulance'],
      },
      to: 'urgent',
    },
  },
  variables: {
    task: { type: 'text' },
    purpose: { type: 'text' },
    patientName: { type: 'text', privacy: 'personal' },
    patientId: { type: 'text', privacy: 'personal' },
    start: { type: 'date-time' },
    isRight: { type: 'yes-no' },
    bookingId: { type: 'text', privacy: 'personal' },
    medicine: { type: 'text', privacy: 'sensitive', sensitive: 'health' },
    readyOn: { type: 'date', privacy: 'sensitive', sensitive: 'health' },
    wantsMore: { type: 'yes-no' },
    phone: { type: 'phone', privacy: 'personal' },
  },
  settings: {
    timeZone: 'America/New_York',
    persona: { name: 'Harbor Street front desk', instructions: 'Calm, kind and precise.' },
    interruption: 'on-words',
    patienceMs: 8_000,
    fallback: 'trouble',
    rules: {
      order: [
        {
          before: { type: 'plugin-action', config: { plugin: 'clinic', action: 'request-refill' } },
          needs: 'identity-checked',
          severity: 'error',
          reason: 'Whose file it is must be known before a prescription is asked for.',
        },
      ],
    },
  },
  layout: clinicFrontDeskLayout,
});
