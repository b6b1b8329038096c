import { z } from 'zod';
import { defineNode } from '../define-node.ts';

const recordingConfigSchema = z.strictObject({ recording: z.enum(['on', 'paused', 'off']) });
export type RecordingConfig = z.infer<typeof recordingConfigSchema>;

/** Starts, pauses or ends the recording of the call. */
export const recording = defineNode<RecordingConfig>({
  type: 'recording',
  version: 1,
  configSchema: recordingConfigSchema,
  ports: () => ['done'],
  facts: (config) => ({ waits: 'nothing', marks: [`recording-${config.recording}`] }),
  enter: ({ config }) => ({ effects: [{ type: 'set-recording', recording: config.recording }], leave: 'done' }),
  on: () => ({}),
});
