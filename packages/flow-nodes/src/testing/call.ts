import {
  type AnyNodeDefinition,
  compile,
  type PluginAnswer,
  type Program,
  type Simulation,
  type SimulationOptions,
  simulate,
} from '@callwright/flow-engine';
import type { ActionSignature, EffectOf, Expectation, Flow, Understand, Understood } from '@callwright/flow-schema';
import { catalog } from '../catalog.ts';
import { bookAction } from './booking-flow.ts';

const nothing: Understood = { type: 'nothing' };

/** What certain words are taken for, when it is what was asked for. */
const known: Readonly<Record<string, Understood>> = {
  yes: { type: 'yes-no', value: true },
  no: { type: 'yes-no', value: false },
  'Tuesday at half past nine': { type: 'date-time', value: '2026-11-24T09:30' },
  'Wednesday at ten': { type: 'date-time', value: '2026-11-25T10:00' },
  Tuesday: { type: 'date', value: '2026-11-24' },
  'at half past nine': { type: 'time', value: '09:30' },
  'half an hour': { type: 'duration', value: 1_800 },
  Ada: { type: 'name', value: 'Ada' },
  three: { type: 'number', value: 3 },
  twelve: { type: 'number', value: 12 },
  'four two seven': { type: 'digits', value: '427' },
  'my number': { type: 'phone', value: '+12025550143' },
  'ada at example dot com': { type: 'email', value: 'ada@example.com' },
  'twelve fifty': { type: 'money', value: 'EUR 12.50' },
};

/** Text is itself, a choice goes by its label and an intent by its examples; of all else, only certain words are understood. */
const understand: Understand = (words, expectation) => ({ understood: taken(words, expectation) });

function taken(words: string, expectation: Expectation): Understood {
  switch (expectation.type) {
    case 'text':
      return words.trim() === '' ? nothing : { type: 'text', value: words };
    case 'choice': {
      const chosen = expectation.choices.find(({ label, saidAs }) => label === words || saidAs.includes(words));
      return chosen === undefined ? nothing : { type: 'choice', value: chosen.value };
    }
    case 'intent': {
      const meant = expectation.intents.find(({ examples }) => examples.includes(words));
      return meant === undefined ? nothing : { type: 'intent', value: meant.name };
    }
    default: {
      const understood = known[words];
      return understood?.type === expectation.type ? understood : nothing;
    }
  }
}

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
export function call(
  flow: Flow,
  callPlugin: (call: EffectOf<'call-plugin'>) => PluginAnswer = booked,
  options: Partial<SimulationOptions> = {},
): Simulation {
  return simulate({ program: programOf(flow), understand, callPlugin, startedAt: '2026-11-21T08:00:00Z', ...options });
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
