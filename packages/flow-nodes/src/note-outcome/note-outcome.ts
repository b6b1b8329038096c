import type { Visit } from '@callwright/flow-engine';
import type { Values } from '@callwright/flow-schema';
import { defineNode } from '../define-node.ts';
import { type NoteOutcomeConfig, noteOutcomeConfigSchema } from './schema.ts';

/** Notes what the call has come to, for whoever counts calls. */
export const noteOutcome = defineNode<NoteOutcomeConfig>({
  type: 'note-outcome',
  version: 1,
  configSchema: noteOutcomeConfigSchema,
  ports: () => ['done'],
  facts: () => ({ waits: 'nothing' }),
  expressions: ({ values }) =>
    Object.fromEntries(Object.entries(values).map(([name, source]) => [fieldOf(name), { source, wants: 'any' as const }])),
  sinks: ({ values }) => Object.fromEntries(Object.keys(values).map((name) => [fieldOf(name), 'note' as const])),
  enter: (visit) => ({
    effects: [{ type: 'note-outcome', outcome: visit.config.outcome, values: valuesOf(visit) }],
    leave: 'done',
  }),
  on: () => ({}),
});

/** What cannot be evaluated is left out: the outcome itself is noted all the same. */
function valuesOf({ config, evaluate }: Visit<NoteOutcomeConfig>): Values {
  const values: Record<string, Values[string]> = {};
  for (const name of Object.keys(config.values)) {
    const value = evaluate(fieldOf(name));
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function fieldOf(name: string): string {
  return `values.${name}`;
}
