import { defineNode } from '../define-node.ts';
import { checkVariable } from '../values/check-variables.ts';
import { enterVoicemail, onVoicemailEvent } from './behavior.ts';
import { type VoicemailConfig, voicemailConfigSchema } from './schema.ts';

/** Lets the caller leave a message. */
export const voicemail = defineNode<VoicemailConfig>({
  type: 'voicemail',
  version: 1,
  configSchema: voicemailConfigSchema,
  ports: () => ['left', 'silent', 'failed'],
  facts: () => ({ waits: 'caller', failurePorts: ['failed'], ending: 'voicemail' }),
  prompts: ({ greeting }) => ({ greeting }),
  writes: (config, port) => (port === 'left' ? keptIn(config) : []),
  assigns: (config) => keptIn(config).map((variable) => ({ variable, from: 'caller' })),
  check: ({ recording, words }, { variables }) => [
    ...checkVariable(recording, 'text', variables, 'recording'),
    ...checkVariable(words, 'text', variables, 'words'),
  ],
  enter: enterVoicemail,
  on: onVoicemailEvent,
});

function keptIn({ recording, words }: VoicemailConfig) {
  return [recording, words].filter((variable) => variable !== undefined);
}
