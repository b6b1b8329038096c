import type { EffectOf, FailureReason, Json, NodeId } from '@callwright/flow-schema';
import { jsonSchema, paymentFailures, type Tool, transferFailures } from '@callwright/flow-schema';
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
  respond: (_effect, { tools }) => [
    { type: 'says', text: 'All right.' },
    ...tools.map(({ name, input }) => ({ type: 'calls', tool: name, input: toolInput(input), text: '' }) as const),
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
  'record-voicemail': () => [{ type: 'recorded', words: 'Please call me back.', durationMs: 4_000 }, ...failures('failed')],
  'send-message': () => [done, ...failures('failed')],
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

/** Something for each property that the tool's JSON Schema names. */
function toolInput({ properties }: Tool['input']): Record<string, Json> {
  const named = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return Object.fromEntries(named.map(([name, schema]) => [name, jsonSample(schema)]));
}

function jsonSample(schema: unknown): Json {
  if (typeof schema !== 'object' || schema === null) return 'Ada Lovelace';
  if ('enum' in schema && Array.isArray(schema.enum)) return jsonSchema.parse(schema.enum[0]);
  const type = 'type' in schema ? schema.type : 'string';
  return type === 'number' || type === 'integer' ? 7 : type === 'boolean' ? true : 'Ada Lovelace';
}

function configAt({ program, node }: AskedWhere): unknown {
  return node === undefined ? undefined : program.nodes[node]?.config;
}
