import type { EffectOf, Expectation, Keypad, Value, VariableName } from '@callwright/flow-schema';
import { z } from 'zod';
import type { AnyNodeDefinition, Catalog, EffectRequest, NodeDefinition, NodeEvent, NodeFacts, Reaction } from '../node-definition.ts';

/** The few kinds of nodes that the tests of simulations need: each does one thing, and leaves by what came of it. */
export const simulateNodes: Catalog = {
  start: node({ type: 'start', ports: () => ['next'], waits: 'nothing', enter: () => ({ leave: 'next' }), on: () => ({}) }),
  say: node<{ text: string; interruption?: 'allowed' | 'on-words' | 'held' }>({
    type: 'say',
    ports: () => ['done'],
    waits: 'outside',
    prompts: ({ text }) => ({ text }),
    enter: ({ say, config }) => speak(say('text'), config.interruption),
    on: (event) => (event.type.startsWith('speech.') || event.type === 'caller.spoke' ? { leave: 'done' } : {}),
  }),
  ask: node<{ question: string; expectation: Expectation; keypad?: Keypad; variable: VariableName; retries?: number }>({
    type: 'ask',
    ports: () => ['answered', 'silent', 'not-understood'],
    waits: 'caller',
    prompts: ({ question }) => ({ question }),
    writes: ({ variable }, port) => (port === 'answered' ? [variable] : []),
    enter: (visit) => ask(visit.say('question'), visit.config, 0),
    on: (event, { tries }, visit) => {
      if (event.type === 'caller.stayed-silent') return { leave: 'silent' };
      if (event.type !== 'caller.spoke' && event.type !== 'caller.keyed') return {};
      if (event.understood.type !== 'nothing')
        return { set: { [visit.config.variable]: event.understood.value as Value }, leave: 'answered' };
      const again = Number(tries) < (visit.config.retries ?? 0);
      return again ? ask(visit.say('question'), visit.config, Number(tries) + 1) : { leave: 'not-understood' };
    },
  }),
  /** Any wish; what answers it decides between its two ports. */
  do: node<{ effect: EffectRequest }>({
    type: 'do',
    ports: () => ['done', 'failed'],
    waits: 'outside',
    enter: ({ config: { effect } }) =>
      effect.type === 'note-outcome' || effect.type === 'set-recording' ? { effects: [effect], leave: 'done' } : { effects: [effect] },
    on: (event) => (isAnswer(event) ? { leave: event.type.endsWith('.failed') ? 'failed' : 'done' } : {}),
  }),
  converse: node<{ instructions: string }>({
    type: 'converse',
    ports: () => ['done', 'failed'],
    waits: 'caller',
    enter: ({ config: { instructions } }) => ({
      effects: [respond([], { instructions, tools: [{ name: 'finish', description: '', input: {} }] })],
    }),
    on: (event) => {
      if (event.type === 'response.finished') return { effects: [listen({ type: 'text' })] };
      if (event.type === 'caller.spoke') return { effects: [respond([{ from: 'caller', words: event.words }])] };
      if (event.type === 'tool.called') return event.tool === 'finish' ? { leave: 'done' } : { effects: [respond([])] };
      return event.type === 'response.failed' || event.type === 'caller.stayed-silent' ? { leave: 'failed' } : {};
    },
  }),
  part: node<{ flow: string }>({
    type: 'part',
    ports: () => ['done'],
    waits: 'caller',
    flows: ({ flow }) => [flow],
    enter: ({ config: { flow } }) => ({ callFlow: { flow, inputs: {} } }),
    on: () => ({}),
    onReturn: () => ({ leave: 'done' }),
  }),
  back: node({ type: 'back', ports: () => [], waits: 'nothing', ending: 'back', enter: () => ({ goBack: true }), on: () => ({}) }),
  end: node<{ text: string }>({
    type: 'end',
    ports: () => [],
    waits: 'outside',
    ending: 'hang-up',
    prompts: ({ text }) => ({ text }),
    enter: ({ say }) => speak(say('text'), 'held'),
    on: (event) => (event.type.startsWith('speech.') ? { end: { reason: 'flow-ended' } } : {}),
  }),
};

interface Sketch<Config>
  extends Pick<NodeDefinition<Config>, 'type' | 'ports' | 'prompts' | 'writes' | 'flows' | 'enter' | 'on' | 'onReturn'> {
  readonly waits: NodeFacts['waits'];
  readonly ending?: NodeFacts['ending'];
}

function node<Config = unknown>({ waits, ending, ...sketch }: Sketch<Config>): AnyNodeDefinition {
  const facts = { waits, ...(ending !== undefined && { ending }) };
  const definition = { ...sketch, version: 1, configSchema: z.custom<Config>(() => true), facts: () => facts };
  // Tests hand their nodes the configuration that these are written for.
  return definition as unknown as AnyNodeDefinition;
}

function speak(text: string | undefined, interruption: 'allowed' | 'on-words' | 'held' = 'allowed'): Reaction {
  return text === undefined ? { end: { reason: 'stuck' } } : { effects: [{ type: 'speak', text, interruption }] };
}

function ask(text: string | undefined, { expectation, keypad }: { expectation: Expectation; keypad?: Keypad }, tries: number): Reaction {
  return { memory: { tries }, effects: [...(speak(text).effects ?? []), listen(expectation, keypad)] };
}

function listen(expectation: Expectation, keypad?: Keypad): EffectRequest {
  return { type: 'listen', expectation, patienceMs: 5_000, ...(keypad !== undefined && { keypad }) };
}

function respond(messages: EffectOf<'respond'>['messages'], opening?: EffectOf<'respond'>['opening']): EffectRequest {
  return { type: 'respond', messages, interruption: 'allowed', timeoutMs: 9_000, ...(opening !== undefined && { opening }) };
}

function isAnswer(event: NodeEvent): boolean {
  return 'effect' in event && event.type !== 'caller.stayed-silent';
}
