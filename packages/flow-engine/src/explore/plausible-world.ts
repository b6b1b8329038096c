import type { EffectOf, FailureReason, Json, NodeId } from '@callwright/flow-schema';
import { jsonSchema, paymentFailures, type Tool, transferFailures } from '@callwright/flow-schema';
import { z } from 'zod';
import type { Program } from '../program.ts';
import type { Answer, Answers, AskedEffect, AskedType } from '../world.ts';
import { sampleOutput } from './sample-output.ts';
import { sampleValue } from './sample-value.ts';

export interface AskedWhere {
  /** The flow that the call is in. */
  readonly program: Program;
  readonly node: NodeId | undefined;
  /** What the language model may do in this visit. */
  readonly tools: readonly Tool[];
}

/** How the world might answer an effect: it works, or it does not in one of the ways that flows tell apart. */
export function plausibleWorld(effect: AskedEffect, where: AskedWhere): readonly Answer[] {
  // Which row belongs to which effect follows from the type of the table, which the look-up forgets.
  return (table[effect.type] as (effect: AskedEffect, where: AskedWhere) => readonly Answer[])(effect, where);
}

const failures = (...reasons: readonly FailureReason[]) =>
  reasons.map((reason) => ({ type: 'failed', reason, code: reason, message: '' }) as const);
const done = { type: 'done' } as const;

const table: { readonly [Type in AskedType]: (effect: EffectOf<Type>, where: AskedWhere) => readonly Answers[Type][] } = {
  'call-plugin': (effect, { program }) => [
    { type: 'succeeded', output: pluginOutput(effect, program) },
    ...failures('refused', 'failed', 'timed-out', 'killed', 'unavailable'),
  ],
  respond: (_effect, where) => [
    { type: 'says', text: 'All right.' },
    ...where.tools.map(({ name, input }) => ({ type: 'calls', tool: name, input: toolInput(input, where), text: '' }) as const),
    ...failures('failed'),
  ],
  'run-code': (_effect, where) => [{ type: 'succeeded', output: sampleOutput(configAt(where), where.program) }, ...failures('failed')],
  'send-request': (_effect, where) => [
    { type: 'answered', status: 200, body: sampleOutput(configAt(where), where.program) },
    { type: 'answered', status: 404, body: {} },
    { type: 'answered', status: 500, body: {} },
    ...failures('timed-out'),
  ],
  transfer: () => [done, ...transferFailures.map((reason) => ({ type: 'failed', reason }) as const)],
  'record-voicemail': () => [
    { type: 'recorded', words: 'Please call me back.', durationMs: 4_000 },
    { type: 'recorded', words: '', durationMs: 0 },
    ...failures('failed'),
  ],
  'send-message': () => [done, ...failures('refused', 'failed')],
  'press-keys': () => [done, ...failures('failed')],
  'collect-payment': () => [
    { type: 'arrived', payment: 'pay_1' },
    ...paymentFailures.map((reason) => ({ type: 'failed', reason }) as const),
  ],
};

function pluginOutput({ plugin, action }: EffectOf<'call-plugin'>, { actions }: Program): Record<string, Json> {
  const signature = actions.find((one) => one.plugin === plugin && one.action === action);
  return Object.fromEntries(Object.entries(signature?.output ?? {}).map(([name, spec]) => [name, sampleValue(spec)]));
}

/** Something for each property that the tool's JSON Schema names: for a variable what it holds, or what its schema looks like. */
function toolInput({ properties }: Tool['input'], where: AskedWhere): Record<string, Json> {
  const known = sampleOutput(configAt(where), where.program);
  const named = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return Object.fromEntries(
    named.map(([name, schema]) => [name, (Object.hasOwn(known, name) ? known[name] : undefined) ?? jsonSample(schema)]),
  );
}

function jsonSample(schema: unknown): Json {
  const { type, enum: values, description } = schemaIn.catch({}).parse(schema);
  if (values?.[0] !== undefined) return values[0];
  if (type === 'number' || type === 'integer') return 7;
  if (type === 'boolean') return true;
  // A model is told by an example what is wanted, and so are we.
  return /such as (.+)\.$/.exec(description ?? '')?.[1] ?? 'Ada Lovelace';
}

const schemaIn = z.object({
  type: z.string().optional(),
  enum: z.array(jsonSchema).min(1).optional(),
  description: z.string().optional(),
});

function configAt({ program, node }: AskedWhere): unknown {
  return node === undefined ? undefined : program.nodes[node]?.config;
}
