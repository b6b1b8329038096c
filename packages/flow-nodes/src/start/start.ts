import { z } from 'zod';
import { defineNode } from '../define-node.ts';

/** Where a call begins; what the settings have to say about recording is the first that callers hear. */
export const start = defineNode({
  type: 'start',
  version: 1,
  configSchema: z.strictObject({}),
  ports: () => ['next'],
  facts: () => ({ waits: 'nothing' }),
  enter: ({ part, settings: { recordingNotice } }) => {
    // Whoever is in a part of a flow has heard it at the start of the call.
    if (recordingNotice === undefined || recordingNotice.trim() === '' || part !== '') return { leave: 'next' };
    return { effects: [{ type: 'speak', text: recordingNotice, interruption: 'held' }] };
  },
  // The notice is held: nothing but the end of it, or that it cannot be said, comes here.
  on: () => ({ leave: 'next' }),
});
