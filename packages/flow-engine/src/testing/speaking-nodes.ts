import { interruptionSchema, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import type { Reaction, Visit } from '../node-definition.ts';
import { stuck } from '../visit.ts';
import { defineTestNode } from './define-test-node.ts';

const spoken = { text: z.string().default('Hello.'), interruption: interruptionSchema.default('allowed') };
const spokenSchema = z.strictObject(spoken);
type Spoken = z.infer<typeof spokenSchema>;

/** Says something, and goes on when it is said or when the caller breaks in. */
export const say = defineTestNode<Spoken>({
  type: 'say',
  configSchema: spokenSchema,
  ports: () => ['done'],
  prompts: ({ text }) => ({ text }),
  enter: speak,
  on: () => ({ leave: 'done' }),
});

/** Says something, and takes no notice of what the caller says meanwhile. */
export const announce = defineTestNode<Spoken>({
  type: 'announce',
  configSchema: spokenSchema,
  ports: () => ['done'],
  prompts: ({ text }) => ({ text }),
  enter: speak,
  on: ({ type }) => (type === 'speech.finished' || type === 'speech.failed' ? { leave: 'done' } : {}),
});

const askSchema = z.strictObject({ ...spoken, variable: variableNameSchema.exactOptional() });
type Ask = z.infer<typeof askSchema>;

/** Asks, and asks twice more when it hears no answer. */
export const ask = defineTestNode<Ask>({
  type: 'ask',
  configSchema: askSchema,
  ports: () => ['answered', 'silent', 'lost'],
  facts: () => ({ waits: 'caller' }),
  prompts: ({ text }) => ({ text }),
  writes: ({ variable }, port) => (port === 'answered' && variable !== undefined ? [variable] : []),
  check: ({ variable }, { variables }) =>
    variable === undefined || Object.hasOwn(variables, variable)
      ? []
      : [{ field: 'variable', message: `There is no variable "${variable}".`, missing: { variable, like: { type: 'text' } } }],
  enter: (visit) => askFor(visit, 0),
  on: (event, memory, visit) => {
    switch (event.type) {
      case 'caller.spoke':
      case 'caller.keyed': {
        if (event.understood.type === 'nothing') return askAgain(visit, Number(memory.tries), 'lost');
        const { variable } = visit.config;
        return { ...(variable !== undefined && { set: { [variable]: event.understood.value } }), leave: 'answered' };
      }
      case 'caller.stayed-silent':
        return askAgain(visit, Number(memory.tries), 'silent');
      default:
        return {};
    }
  },
});

function speak({ config, say: words }: Visit<Spoken>): Reaction {
  const text = words('text');
  return text === undefined ? stuck : { effects: [{ type: 'speak', text, interruption: config.interruption }] };
}

function askFor(visit: Visit<Ask>, tries: number): Reaction {
  const { effects = [], ...rest } = speak(visit);
  const listen = { type: 'listen', expectation: { type: 'text' }, patienceMs: visit.settings.patienceMs } as const;
  return { ...rest, memory: { tries }, effects: [...effects, listen] };
}

function askAgain(visit: Visit<Ask>, tries: number, otherwise: 'silent' | 'lost'): Reaction {
  return tries >= 2 ? { leave: otherwise } : askFor(visit, tries + 1);
}
