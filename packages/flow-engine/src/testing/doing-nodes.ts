import { interruptionSchema, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';
import type { EffectRequest, NodeEvent } from '../node-definition.ts';
import { defineTestNode } from './define-test-node.ts';

const interruption = interruptionSchema.default('allowed');
const actSchema = z.strictObject({
  saying: z.string().exactOptional(),
  interruption,
  keeps: variableNameSchema.exactOptional(),
  input: z.string().exactOptional(),
});
type Act = z.infer<typeof actSchema>;

/** Has a plugin do something, saying something meanwhile; takes no notice of what the caller says. */
export const act = defineTestNode<Act>({
  type: 'act',
  configSchema: actSchema,
  ports: () => ['succeeded', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  expressions: ({ input }) => (input === undefined ? {} : { input: { source: input, wants: { type: 'number' } } }),
  writes: ({ keeps }, port) => (port === 'succeeded' && keeps !== undefined ? [keeps] : []),
  enter: ({ config }) => {
    const words: EffectRequest[] =
      config.saying === undefined ? [] : [{ type: 'speak', text: config.saying, interruption: config.interruption }];
    return { effects: [...words, callPlugin] };
  },
  on: (event, _memory, { config: { keeps } }) => {
    if (event.type === 'plugin.failed') return { leave: 'failed' };
    if (event.type !== 'plugin.succeeded') return {};
    return { ...(keeps !== undefined && { set: { [keeps]: String(event.output.answer) } }), leave: 'succeeded' };
  },
});

/** Speaks by a language model, which may use a tool; takes no notice of words that mean nothing, or that come meanwhile. */
export const talk = defineTestNode<{ interruption: z.infer<typeof interruptionSchema>; saying?: string | undefined }>({
  type: 'talk',
  configSchema: z.strictObject({ interruption, saying: z.string().exactOptional() }),
  ports: () => ['done', 'failed'],
  facts: () => ({ waits: 'caller', failurePorts: ['failed'] }),
  enter: ({ config }) => ({ effects: [respond(config.interruption)] }),
  on: (event, memory, { config, settings }) => {
    switch (event.type) {
      case 'caller.spoke':
        return memory.isBusy === true || event.understood.type === 'nothing' ? {} : { effects: [respond(config.interruption)] };
      case 'tool.called':
        return { memory: { isBusy: true }, effects: [...hold(config.saying), callPlugin] };
      case 'plugin.succeeded':
      case 'plugin.failed':
        return { memory: {}, effects: [respond(config.interruption)] };
      case 'response.finished':
        return { effects: [{ type: 'listen', expectation: { type: 'text' }, patienceMs: settings.patienceMs }] };
      default:
        return leaveTalk(event);
    }
  },
});

const callPlugin = { type: 'call-plugin', plugin: 'desk', action: 'look', input: {}, timeoutMs: 5_000, isIdempotent: true } as const;

function hold(text: string | undefined): EffectRequest[] {
  return text === undefined ? [] : [{ type: 'speak', text, interruption: 'held' }];
}

function leaveTalk({ type }: NodeEvent) {
  if (type === 'response.failed') return { leave: 'failed' };
  return type === 'caller.stayed-silent' || type === 'caller.keyed' ? { leave: 'done' } : {};
}

function respond(how: z.infer<typeof interruptionSchema>): EffectRequest {
  return { type: 'respond', messages: [], interruption: how, timeoutMs: 10_000 };
}
