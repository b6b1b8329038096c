import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { RecordingConfig } from './recording.ts';

const options = [
  { value: 'on', label: 'Record from here on' },
  { value: 'paused', label: 'Pause, to go on later' },
  { value: 'off', label: 'Stop recording' },
];

export const recordingPresentation: NodePresentation<keyof RecordingConfig> = {
  title: 'Recording',
  description: 'Starts, pauses or ends the recording of the call.',
  icon: 'recording',
  category: 'doing',
  occurs: 'often',
  initialConfig: { recording: 'on' },
  ports: () => [{ port: 'done', label: 'Next', way: 'hoped-for' }],
  summary: (config) => options.find(({ value }) => value === textIn(config, 'recording'))?.label ?? '',
  emptySummary: 'Nothing chosen yet',
  controls: [{ type: 'choice', field: 'recording', label: 'What to do', unset: 'on', options }],
};
