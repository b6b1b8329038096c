import { defineErrors } from '@callwright/foundation/app-error';

/** Why the plugins that come along could not be read. */
export const pluginErrors = defineErrors('PLUGINS', {
  UNREADABLE: {
    kind: 'defect',
    retryable: false,
    message: ({ file }: { file: string }) => `${file} is not a built plugin. Build it again: npm run build.`,
  },
  CHANGED: {
    kind: 'defect',
    retryable: false,
    message: ({ file }: { file: string }) => `The code in ${file} is not the code that its manifest names. Build it again: npm run build.`,
  },
  TWICE: {
    kind: 'conflict',
    retryable: false,
    message: ({ id }: { id: string }) => `Two plugins are called "${id}". Take one of them out of PLUGINS_FOLDER.`,
  },
});
