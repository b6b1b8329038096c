import { type CallState, newCall, type Program, replay, type StepResult, step } from '@callwright/flow-engine';
import { type CallEvent, type Effect, effectSchema, type TraceEntry, traceSchema } from '@callwright/flow-schema';
import { expect } from 'vitest';

export interface Run {
  readonly program: Program;
  readonly steps: readonly { readonly before: CallState; readonly event: CallEvent; readonly result: StepResult }[];
}

/** Has a call go through all of this, each event made from where the call stands then. */
export function runThrough(program: Program, events: readonly ((state: CallState) => CallEvent)[]): Run {
  let state = newCall;
  const steps: { before: CallState; event: CallEvent; result: StepResult }[] = [];
  for (const eventAt of events) {
    const event = eventAt(state);
    const result = step(program, state, event);
    steps.push({ before: state, event, result });
    state = result.state;
  }
  return { program, steps };
}

/** What holds in every order in which things can happen, whatever the node. */
export const laws: Readonly<Record<string, (run: Run) => void>> = {
  'a call that has ended stays ended, and wishes for nothing more': ({ steps }) => {
    for (const { before, result } of steps)
      if (before.status === 'ended') expect(result).toEqual({ state: before, effects: [], isStale: true });
  },
  'a call that goes on waits for something': ({ steps }) => {
    for (const { result } of steps) if (result.state.status === 'running') expect(Object.keys(result.state.pending)).not.toEqual([]);
  },
  'a stale answer changes nothing': ({ steps }) => {
    for (const { before, result } of steps) if (result.isStale) expect(result).toEqual({ state: before, effects: [], isStale: true });
  },
  'what is pending was wished for in this visit, and one of a kind at most': ({ steps }) => {
    const visits = new Map<string, number>();
    for (const { result } of steps) {
      for (const effect of result.effects) if ('id' in effect) visits.set(effect.id, effect.visit);
      const { pending, visit } = result.state;
      for (const id of Object.keys(pending)) expect(visits.get(id)).toBe(visit);
      const kinds = Object.values(pending).map(({ type }) => type);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  },
  'what nobody waits for any more is cancelled once, and nothing else is': ({ steps }) => {
    const open = new Map<string, Effect>();
    for (const { before, event, result } of steps) {
      const answered = 'effect' in event && event.effect in before.pending ? event.effect : undefined;
      for (const effect of result.effects) {
        if ('id' in effect) open.set(effect.id, effect);
        else if (effect.type === 'cancel') expect(open.delete(effect.target)).toBe(true);
      }
      if (answered !== undefined && !(answered in result.state.pending)) open.delete(answered);
      for (const id of Object.keys(result.state.pending)) expect(open.has(id)).toBe(true);
    }
  },
  'the state is JSON, and effects are what the schema says': ({ steps }) => {
    for (const { result } of steps) {
      expect(JSON.parse(JSON.stringify(result.state))).toStrictEqual(result.state);
      for (const effect of result.effects) expect(effectSchema.parse(effect)).toEqual(effect);
    }
  },
  'variables hold only what they may hold': ({ program, steps }) => {
    for (const { result } of steps) {
      for (const [name, value] of Object.entries(result.state.variables)) {
        const spec = Object.entries(program.variables).find(([declared]) => declared === name)?.[1];
        expect([name, spec === undefined ? undefined : typeof value]).toEqual([name, spec?.type === 'number' ? 'number' : 'string']);
      }
    }
  },
  'the trace runs again to the same effects': ({ program, steps }) => {
    const entries = steps.flatMap(({ event, result }): TraceEntry[] => [
      { type: 'event', event, ...(result.isStale && { isStale: true as const }) },
      ...result.effects.map((effect) => ({ type: 'effect', effect }) as const),
    ]);
    expect(replay(program, traceSchema.parse({ program: program.hash, entries }))).toMatchObject({ type: 'identical' });
  },
};
