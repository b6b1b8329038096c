import type {
  CallEvent,
  Effect,
  EffectOf,
  Expectation,
  Trace,
  TraceEntry,
  Understand,
  UnderstandContext,
  Values,
} from '@callwright/flow-schema';
import { type CallState, newCall } from './call-state.ts';
import type { Program } from './program.ts';
import { step } from './step.ts';

/** How a plugin's action ends: the rest of `plugin.succeeded` or `plugin.failed`. */
export type PluginAnswer =
  | { readonly type: 'succeeded'; readonly output: Readonly<Record<string, unknown>> }
  | {
      readonly type: 'failed';
      readonly reason: 'refused' | 'failed' | 'timed-out' | 'killed' | 'unavailable';
      readonly code: string;
      readonly message: string;
    };

export interface SimulationOptions {
  readonly program: Program;
  readonly understand: Understand;
  readonly callPlugin: (call: EffectOf<'call-plugin'>) => PluginAnswer;
  /** The instant the call begins. */
  readonly startedAt: string;
  readonly variables?: Values;
}

/** A call by text: what is said is heard at once and whole, and a plugin answers at once. */
export interface Simulation {
  readonly state: () => CallState;
  readonly trace: () => Trace;
  /** What was said since the last time this was asked. */
  hears(): string[];
  says(words: string): void;
  staysSilent(): void;
  hangsUp(): void;
}

/** A caller takes this long over a turn. It only has to be the same each time. */
const turnMs = 1_000;

export function simulate({ program, understand, callPlugin, startedAt, variables = {} }: SimulationOptions): Simulation {
  let state = newCall;
  const entries: TraceEntry[] = [];
  let said: string[] = [];
  let listening: EffectOf<'listen'> | undefined;

  const happens = (event: CallEvent) => {
    const waiting: CallEvent[] = [event];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const result = step(program, state, next);
      state = result.state;
      entries.push({ type: 'event', event: next, ...(result.isStale === true && { isStale: true as const }) });
      for (const effect of result.effects) {
        entries.push({ type: 'effect', effect });
        waiting.push(...perform(effect));
      }
    }
  };

  const perform = (effect: Effect): CallEvent[] => {
    const at = state.atMs;
    switch (effect.type) {
      case 'speak':
        said.push(effect.text);
        return [{ type: 'speech.finished', at, effect: effect.id, heard: effect.text }];
      case 'listen':
        listening = effect;
        return [];
      case 'call-plugin': {
        const { type, ...answer } = callPlugin(effect);
        // Which fields there are follows from `type`, which the spread forgets.
        return [{ type: `plugin.${type}`, at, effect: effect.id, ...answer } as CallEvent];
      }
      default:
        return [];
    }
  };

  const context = (): UnderstandContext => {
    const nowMs = Date.parse(startedAt) + state.atMs;
    return { now: new Date(nowMs).toISOString(), timeZone: program.settings.timeZone };
  };
  const anything: Expectation = { type: 'text' };
  happens({
    type: 'call.started',
    at: 0,
    startedAt,
    timeZone: program.settings.timeZone,
    seed: 1,
    engine: '1',
    variables: { ...variables },
  });

  return {
    state: () => state,
    trace: () => ({ program: program.hash, entries }),
    hears: () => {
      const heard = said;
      said = [];
      return heard;
    },
    says: (words) => {
      const at = state.atMs + turnMs;
      const understood = understand(words, listening?.expectation ?? anything, context());
      happens({ type: 'caller.started-speaking', at });
      happens({ type: 'caller.spoke', at, words, ...understood });
    },
    staysSilent: () => {
      if (listening === undefined) throw new Error('Nobody waits for the caller to speak.');
      happens({ type: 'caller.stayed-silent', at: state.atMs + listening.patienceMs, effect: listening.id });
    },
    hangsUp: () => happens({ type: 'caller.hung-up', at: state.atMs + turnMs }),
  };
}
