import { type AnyNodeDefinition, compile, type PluginAnswer, type Program, type Simulation, simulate } from '@callwright/flow-engine';
import type { ActionSignature, EffectOf, Flow, Understand, Understood } from '@callwright/flow-schema';
import { catalog } from '../catalog.ts';
import { bookAction } from './booking-flow.ts';

/** What certain words are taken for; text is itself, and anything else is no answer. */
const known: Readonly<Record<string, Understood>> = {
  yes: { type: 'yes-no', value: true },
  no: { type: 'yes-no', value: false },
  'Tuesday at half past nine': { type: 'date-time', value: '2026-11-24T09:30' },
  'Wednesday at ten': { type: 'date-time', value: '2026-11-25T10:00' },
};

const understand: Understand = (words, { type }) => {
  if (type === 'text') return { understood: words.trim() === '' ? { type: 'nothing' } : { type: 'text', value: words } };
  const understood = known[words];
  return { understood: understood?.type === type ? understood : { type: 'nothing' } };
};

export function programOf(
  flow: Flow,
  actions: readonly ActionSignature[] = [bookAction],
  nodes: Readonly<Record<string, AnyNodeDefinition>> = catalog,
): Program {
  const { program, diagnostics } = compile(flow, nodes, { actions });
  if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return program;
}

/** A call that reads like a conversation: `call(flow).hears(…).says(…)`. */
export function call(flow: Flow, callPlugin: (call: EffectOf<'call-plugin'>) => PluginAnswer = booked): Simulation {
  return simulate({ program: programOf(flow), understand, callPlugin, startedAt: '2026-11-21T08:00:00Z' });
}

export function booked(): PluginAnswer {
  return { type: 'succeeded', output: { bookingId: 'B7' } };
}

export function refused(): PluginAnswer {
  return { type: 'failed', reason: 'refused', code: 'taken', message: 'Somebody was faster.' };
}

export function failed(reason: 'failed' | 'timed-out' | 'killed' | 'unavailable'): PluginAnswer {
  return { type: 'failed', reason, code: reason, message: 'It did not work.' };
}
