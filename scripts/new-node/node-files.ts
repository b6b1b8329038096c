import type { NodeNames } from './node-names.ts';

/** The files of a new kind of node: it says something and goes on, and is whole from the first moment. */
export function nodeFiles({ type, value, pascal, title }: NodeNames): Readonly<Record<string, string>> {
  return {
    'schema.ts': `import { z } from 'zod';
import { wordsSchema } from '../words-schema.ts';

export const ${value}ConfigSchema = z.strictObject({
  text: wordsSchema('write what is to be said'),
});
export type ${pascal}Config = z.infer<typeof ${value}ConfigSchema>;
`,
    'behavior.ts': `import type { NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import { speak } from '../speak.ts';
import type { ${pascal}Config } from './schema.ts';

export function enter${pascal}(visit: Visit<${pascal}Config>): Reaction {
  const speech = speak(visit, { field: 'text' });
  return speech === undefined ? { end: { reason: 'stuck' } } : { effects: [speech] };
}

export function on${pascal}Event({ type }: NodeEvent): Reaction {
  switch (type) {
    case 'speech.finished':
    case 'speech.failed':
      return { leave: 'done' };
    default:
      return {};
  }
}
`,
    [`${type}.ts`]: `import { defineNode } from '../define-node.ts';
import { enter${pascal}, on${pascal}Event } from './behavior.ts';
import { type ${pascal}Config, ${value}ConfigSchema } from './schema.ts';

/** Says something and goes on. */
export const ${value} = defineNode<${pascal}Config>({
  type: '${type}',
  version: 1,
  configSchema: ${value}ConfigSchema,
  ports: () => ['done'],
  facts: () => ({ waits: 'nothing' }),
  prompts: ({ text }) => ({ text }),
  enter: enter${pascal},
  on: on${pascal}Event,
});
`,
    'presentation.ts': `import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { ${pascal}Config } from './schema.ts';

export const ${value}Presentation: NodePresentation<keyof ${pascal}Config> = {
  title: '${title}',
  description: 'Says something and goes on.',
  icon: 'action',
  category: 'doing',
  occurs: 'often',
  initialConfig: {},
  ports: () => [{ port: 'done', label: 'Next', way: 'hoped-for' }],
  summary: (config) => textIn(config, 'text'),
  emptySummary: 'Nothing to say yet',
  controls: [
    {
      type: 'prompt',
      field: 'text',
      label: 'What to say',
      missing: 'Write what is to be said.',
    },
  ],
};
`,
    [`${type}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';

describe('${type}', () => {
  it('says its words and goes on', () => {
    const one = callNode({ type: '${type}', config: { text: 'One moment.' } });
    expect(one.hears()).toEqual(['One moment.', 'done']);
  });
});
`,
  };
}

/** Its example with every field in it. */
export const richConfig = "{ text: 'One moment.' }";
