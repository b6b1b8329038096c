import { createHash } from 'node:crypto';
import type { Manifest } from '@callwright/plugin-sdk/manifest';
import type { PluginBundle } from '../read-built-plugins.ts';

const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** A plugin that books, as its build would have left it. */
export function calendarBundle(changes: Partial<Manifest> = {}, code = 'book();'): PluginBundle {
  return {
    code,
    manifest: {
      id: 'calendar',
      version: '1.0.0',
      sdkVersion: '1.0.0',
      name: 'Calendar',
      capabilities: { calendar: true },
      actions: {
        book: {
          title: 'Book an appointment',
          description: '',
          input: { type: 'object', additionalProperties: false, properties: { start: instant, name: text }, required: ['start', 'name'] },
          output: { type: 'object', additionalProperties: false, properties: { bookingId: text }, required: ['bookingId'] },
          idempotent: true,
          timeoutMs: 5_000,
          uses: ['calendar'],
          outcomes: { taken: 'The time is not free any more.' },
        },
      },
      integrity: `sha256-${createHash('sha256').update(code).digest('base64')}`,
      ...changes,
    },
  };
}
