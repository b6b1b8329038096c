import { type CallEvent, callEventSchema, type Effect } from '@callwright/flow-schema';
import { type CallState, newCall } from '../call-state.ts';
import type { Program } from '../program.ts';
import { type StepResult, step } from '../step.ts';

type Loose = { readonly type: CallEvent['type']; readonly [field: string]: unknown };

export interface TestCall {
  readonly state: () => CallState;
  /** What happens, a second after what happened before. */
  happens(event: Loose): StepResult;
  says(words: string, more?: object): StepResult;
  presses(keys: string): StepResult;
  /** Answers the pending effect of this type. */
  answers(type: string, event: Loose): StepResult;
  silent(): StepResult;
  /** The pending effect of this type. */
  pending(type: string): string;
  /** What the steps since the last time this was asked have wished for, in short: `speak Hello.`, `cancel fx_1`. */
  wishes(): string[];
}

/** A call of a program, event by event. */
export function testCall(program: Program, { seed = 1, caller = undefined as string | undefined, variables = {} } = {}): TestCall {
  let state = newCall;
  let effects: Effect[] = [];
  const happens = (event: Loose): StepResult => {
    const result = step(program, state, callEventSchema.parse({ at: state.atMs + 1_000, ...event }));
    state = result.state;
    effects.push(...result.effects);
    return result;
  };
  const pending = (type: string) => {
    const found = Object.entries(state.pending).find(([, entry]) => entry.type === type)?.[0];
    if (found === undefined) throw new Error(`No ${type} is pending, but ${JSON.stringify(state.pending)}.`);
    return found;
  };
  const started = { type: 'call.started', at: 0, startedAt: '2026-11-23T09:00:00Z', timeZone: 'UTC', engine: '1' } as const;
  happens({ ...started, seed, variables, ...(caller !== undefined && { caller }) });
  return {
    state: () => state,
    happens,
    says: (words, more = {}) =>
      happens({ type: 'caller.spoke', words, understood: words === 'hm' ? { type: 'nothing' } : { type: 'text', value: words }, ...more }),
    presses: (keys) => happens({ type: 'caller.keyed', keys, understood: { type: 'nothing' } }),
    answers: (type, event) => happens({ effect: pending(type), ...event }),
    silent: () => happens({ type: 'caller.stayed-silent', effect: pending('listen') }),
    pending,
    wishes: () => {
      const wished = effects.map(inShort);
      effects = [];
      return wished;
    },
  };
}

function inShort(effect: Effect): string {
  if (effect.type === 'speak') return `speak ${effect.text}`;
  if (effect.type === 'end-call') return `end-call ${effect.reason}`;
  return 'target' in effect ? `${effect.type} ${effect.target}` : effect.type;
}
