import { type Value, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import { own } from '../own.ts';
import { stuck } from '../visit.ts';
import { defineTestNode } from './define-test-node.ts';

const nothing = z.strictObject({});

export const start = defineTestNode({ type: 'start', configSchema: nothing, ports: () => ['next'], enter: () => ({ leave: 'next' }) });

/** Is left at once. */
export const pass = defineTestNode({ type: 'pass', configSchema: nothing, ports: () => ['next'], enter: () => ({ leave: 'next' }) });

/** Notes an outcome and is left at once. */
export const note = defineTestNode({
  type: 'note',
  configSchema: nothing,
  ports: () => ['next'],
  enter: () => ({ effects: [{ type: 'note-outcome', outcome: 'noted', values: {} }], leave: 'next' }),
});

/** Sets a variable to what an expression gives. */
export const keep = defineTestNode<{ variable: string; value: string }>({
  type: 'keep',
  configSchema: z.strictObject({ variable: variableNameSchema, value: z.string() }),
  ports: () => ['next'],
  expressions: ({ value }) => ({ value: { source: value, wants: 'any' } }),
  writes: ({ variable }) => [variable],
  enter: ({ config, evaluate }) => {
    const value = evaluate('value');
    return value === undefined ? stuck : { set: { [config.variable]: value }, leave: 'next' };
  },
});

/** Leaves half of the visits, or half of the callers, by each port. */
export const dice = defineTestNode<{ of: 'visit' | 'call' | 'stable' }>({
  type: 'dice',
  configSchema: z.strictObject({ of: z.enum(['visit', 'call', 'stable']).default('visit') }),
  ports: () => ['low', 'high'],
  enter: ({ config, chance }) => ({ leave: chance(config.of) < 0.5 ? 'low' : 'high' }),
});

/** Cannot do what it is for. */
export const fail = defineTestNode({ type: 'fail', configSchema: nothing, ports: () => [], enter: () => stuck });

/** Waits, and does not say for what. */
export const idle = defineTestNode({ type: 'idle', configSchema: nothing, ports: () => [], enter: () => ({}) });

export const back = defineTestNode({
  type: 'back',
  configSchema: nothing,
  ports: () => [],
  facts: () => ({ waits: 'nothing', ending: 'back' }),
  enter: () => ({ goBack: true }),
});

const endSchema = z.strictObject({ text: z.string().exactOptional(), outcome: z.string().exactOptional() });

export const end = defineTestNode<z.infer<typeof endSchema>>({
  type: 'end',
  configSchema: endSchema,
  ports: () => [],
  facts: () => ({ waits: 'nothing', ending: 'hang-up' }),
  prompts: ({ text }) => (text === undefined ? {} : { text }),
  outcomes: ({ outcome = 'done' }) => [outcome],
  enter: ({ config, say }) => {
    if (config.text === undefined) return ended(config);
    const text = say('text');
    return text === undefined ? stuck : { effects: [{ type: 'speak', text, interruption: 'held' }] };
  },
  on: (_event, _memory, { config }) => ended(config),
});

function ended({ outcome }: z.infer<typeof endSchema>) {
  return { end: { reason: 'flow-ended' as const, ...(outcome !== undefined && { outcome }) } };
}

const runSchema = z.strictObject({
  flow: z.string(),
  inputs: z.record(z.string(), z.string()).default({}),
  keeps: z.record(z.string(), variableNameSchema).default({}),
  outcomes: z.array(z.string()).default(['done']),
});

/** Runs another flow as a part. */
export const run = defineTestNode<z.infer<typeof runSchema>>({
  type: 'run',
  configSchema: runSchema,
  ports: ({ outcomes }) => outcomes,
  flows: ({ flow }) => [flow],
  check: ({ flow, outcomes }, { flows }) => {
    const others = (own(flows, flow)?.outcomes ?? []).filter((outcome) => !outcomes.includes(outcome));
    return others.map((outcome) => ({ field: 'outcomes', message: `"${flow}" can end with "${outcome}", too.` }));
  },
  expressions: ({ inputs }) =>
    Object.fromEntries(Object.entries(inputs).map(([name, source]) => [`inputs.${name}`, { source, wants: 'any' as const }])),
  enter: ({ config, evaluate }) => {
    const inputs: Record<string, Value> = {};
    for (const name of Object.keys(config.inputs)) {
      const value = evaluate(`inputs.${name}`);
      if (value !== undefined) inputs[name] = value;
    }
    return { callFlow: { flow: config.flow, inputs } };
  },
  onReturn: (outcome, outputs, { config }) => {
    const set: Record<string, Value> = {};
    for (const [name, variable] of Object.entries(config.keeps)) {
      const value = outputs[name];
      if (value !== undefined) set[variable] = value;
    }
    return { set, leave: outcome };
  },
});
