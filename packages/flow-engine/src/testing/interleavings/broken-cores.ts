import type { CallEvent, Effect, EffectId, NodeId } from '@callwright/flow-schema';
import type { CallState, PendingEffect } from '../../call-state.ts';
import type { Program } from '../../program.ts';
import { type StepResult, step } from '../../step.ts';
import type { LawName } from './laws/laws.ts';
import type { cancelledTools } from './laws/tools.ts';
import type { wholeCall } from './laws/whole-call.ts';
import type { neverThrows } from './run-schedule.ts';

type Core = typeof step;
type Change = (result: StepResult, before: CallState, event: CallEvent) => StepResult;

/** The core, and something done to what comes out of it. */
const changed =
  (change: Change): Core =>
  (program, before, event) =>
    change(step(program, before, event), before, event);

/** As `changed`, when a call goes on. */
const whileRunning = (change: Change): Core =>
  changed((result, before, event) =>
    result.state.status === 'running' && result.isStale !== true ? change(result, before, event) : result,
  );

const withState = ({ state, effects }: StepResult, change: Partial<CallState>): StepResult => ({ state: { ...state, ...change }, effects });
const withEffects = ({ state }: StepResult, effects: readonly Effect[]): StepResult => ({ state, effects });
const without = (result: StepResult, type: Effect['type']) =>
  withEffects(
    result,
    result.effects.filter((effect) => effect.type !== type),
  );
const idOf = (count: number) => `fx_${count}` as EffectId;
const entriesOf = ({ pending }: CallState) => Object.entries(pending) as [EffectId, PendingEffect][];
const isWordy = ({ type }: CallEvent) => type === 'caller.spoke' || type === 'caller.keyed';
const isSound = ({ type }: CallEvent) => type === 'caller.started-speaking' || type === 'caller.started-keying';
const isHeld = (state: CallState) => entriesOf(state).some(([, { interruption }]) => interruption === 'held');

function mapPending(result: StepResult, change: (entry: PendingEffect, id: EffectId) => PendingEffect | undefined): StepResult {
  const mapped = entriesOf(result.state).flatMap(([id, entry]) => {
    const next = change(entry, id);
    return next === undefined ? [] : [[id, next] as const];
  });
  return withState(result, { pending: Object.fromEntries(mapped) });
}

/** For each law a core that breaks it, as somebody might who changes the real one. */
export const brokenCores: Readonly<Record<LawName | keyof typeof wholeCall | typeof cancelledTools | typeof neverThrows, Core>> = {
  'a call that has ended stays ended, and wishes for nothing more': (program, before, event) =>
    before.status === 'ended' ? { state: { ...before, atMs: event.at + 1 }, effects: [] } : step(program, before, event),
  'a hang-up ends the call from anywhere, and so does the longest time; nothing is said after either': (program, before, event) =>
    event.type === 'caller.hung-up' && before.status === 'running'
      ? { state: { ...before, atMs: Math.max(before.atMs, event.at) }, effects: [] }
      : step(program, before, event),
  'a call ends with one last wish, and waits for nothing then': changed((result) =>
    result.isStale ? result : without(result, 'end-call'),
  ),
  'a call that goes on waits for something': whileRunning((result) => ({
    state: { ...result.state, pending: {} },
    effects: [...result.effects, ...entriesOf(result.state).map(([target]) => ({ type: 'cancel', target }) as const)],
  })),
  'a call is nowhere but in a node that there is': whileRunning((result) => withState(result, { node: 'nd_nowhere' as NodeId })),
  'a call comes to no more than a hundred nodes without waiting, and to as many whenever it is stuck': whileRunning((result, before) =>
    result.state.visit === before.visit ? result : withState(result, { visit: result.state.visit + 500 }),
  ),
  'what helps a stuck call is tried in order, and nothing of it twice': whileRunning((result, _before, event) =>
    isSound(event) ? withState(result, { rescue: 'none' }) : result,
  ),
  'after its last words a call ends, and does nothing else': whileRunning((result, before) =>
    before.rescue === 'last-words' ? withState(result, { visit: result.state.visit + 1 }) : result,
  ),
  'a call is never taken deeper than eight frames': whileRunning((result) =>
    withState(result, {
      stack: Array.from(
        { length: 9 },
        () => ({ type: 'part', node: result.state.node as NodeId, part: '', visits: {}, variables: {} }) as const,
      ),
    }),
  ),
  'time never runs backwards, nor ahead of what is told': whileRunning((result, _before, event) => withState(result, { atMs: event.at })),

  'an answer to what nobody waits for changes nothing, and everything else is heard': (program, before, event) =>
    'effect' in event && before.status === 'running'
      ? step(program, before, { ...event, effect: entriesOf(before)[0]?.[0] ?? event.effect })
      : step(program, before, event),
  'an answer that is waited for ends the wait': whileRunning((result, before, event) => {
    const entry = 'effect' in event && result.state.visit === before.visit ? before.pending[event.effect] : undefined;
    if (!('effect' in event) || entry === undefined || event.type.endsWith('.stopped')) return result;
    return withState(result, { pending: { ...result.state.pending, [event.effect]: entry } });
  }),
  'what nobody waits for any more is cancelled once, and nothing else is': changed((result) =>
    result.isStale ? result : without(result, 'cancel'),
  ),
  'what is pending was wished for in this visit: that of a visit that is over was cancelled': whileRunning((result) =>
    withEffects(
      result,
      result.effects.map((effect) => ('id' in effect ? { ...effect, visit: effect.visit + 1 } : effect)),
    ),
  ),
  'two of a kind are never pending at once': whileRunning((result) =>
    mapPending(result, (entry) => ({ ...entry, type: 'speak', interruption: 'on-words' })),
  ),
  'every wish has an id of its own, counted on': whileRunning((result, before) => withState(result, { effectCount: before.effectCount })),

  'a caller who may break in is let in at the first sound': (program, before, event) =>
    isSound(event) && before.status === 'running'
      ? { state: { ...before, atMs: Math.max(before.atMs, event.at) }, effects: [] }
      : step(program, before, event),
  'what is held is not cut by anything that the caller says or does but hang up': whileRunning((result, before, event) => {
    const held =
      isWordy(event) || isSound(event) ? entriesOf(before).find(([, { interruption }]) => interruption === 'held')?.[0] : undefined;
    if (held === undefined) return result;
    return mapPending(result, (entry, id) => (id === held ? { ...entry, isCut: true } : entry));
  }),
  'while something held is said, what the caller says is for nobody': whileRunning((result, before, event) =>
    isWordy(event) && isHeld(before) ? withState(result, { memory: { heard: true } }) : result,
  ),
  'what is cut is cut once, and goes on only after that': whileRunning((result) => without(result, 'resume-speaking')),
  'what is cut stays cut no longer than till the caller is done': (program, before, event) =>
    event.type === 'caller.false-alarm' && before.status === 'running'
      ? { state: { ...before, atMs: Math.max(before.atMs, event.at) }, effects: [] }
      : step(program, before, event),
  'only what is heard is cut, or held': whileRunning((result) => mapPending(result, (entry) => ({ ...entry, interruption: 'allowed' }))),

  'the state and the wishes are JSON, and nobody changes them afterwards': whileRunning((result) =>
    withState(result, { memory: { since: new Date(0) as never } }),
  ),
  'variables hold only what they may hold': whileRunning((result) =>
    withState(result, { variables: { ...result.state.variables, nobody: 1 } as never }),
  ),

  'events and wishes are what the schema says': whileRunning((result) =>
    withEffects(
      result,
      result.effects.map((effect) => (effect.type === 'speak' ? ({ ...effect, volume: 11 } as Effect) : effect)),
    ),
  ),
  'the same call goes the same way again, also when its state was stored in between': forgetful(),
  'once the world has answered, a call is over or waits for the caller': (program, before, event) => {
    const again = 'effect' in event && event.type === 'speech.failed' ? before.pending[event.effect] : undefined;
    return again === undefined || before.rescue !== 'none' ? step(program, before, event) : askAgain(before, event, again);
  },
  'a tool that was cancelled never has its result applied': lateTools(),
  'nothing that happens makes the core throw': (program, before, event) => {
    if (event.type === 'caller.backchannelled') throw new Error('Who said that?');
    return step(program, before, event);
  },
};

/** Knows something that is not in the state: how many calls it has seen. */
function forgetful(): Core {
  const known = new WeakSet<CallState>();
  return (program, before, event) => {
    const result = step(program, before, event);
    const isKnown = before.status === 'new' || known.has(before);
    known.add(result.state);
    return isKnown || result.isStale ? result : withState(result, { seed: 99 });
  };
}

/** What could not be said is said again, for ever. */
function askAgain(before: CallState, event: CallEvent, entry: PendingEffect): StepResult {
  const id = idOf(before.effectCount + 1);
  const others = Object.fromEntries(entriesOf(before).filter(([, { type }]) => type !== 'speak' && type !== 'listen'));
  const cancelled = entriesOf(before).filter(([, { type }]) => type === 'listen');
  return {
    state: {
      ...before,
      atMs: Math.max(before.atMs, event.at),
      effectCount: before.effectCount + 1,
      pending: { ...others, [id]: { type: 'speak', interruption: entry.interruption ?? 'held' } },
    },
    effects: [
      ...cancelled.map(([target]) => ({ type: 'cancel', target }) as const),
      { type: 'speak', id, visit: before.visit, text: 'Once more.', interruption: entry.interruption ?? 'held' },
    ],
  };
}

/** Keeps what tools have found out, and applies it with the next event that something comes of. */
function lateTools(): Core {
  let late: Extract<CallEvent, { type: 'plugin.succeeded' }> | undefined;
  return (program: Program, before, event) => {
    if (before.status === 'new') late = undefined;
    const result = step(program, before, event);
    if (event.type === 'plugin.succeeded' && result.isStale === true) late = event;
    const name = Object.keys(late?.output ?? {}).find((key) => program.variables[key as keyof Program['variables']]?.type === 'text');
    if (
      result.isStale === true ||
      !('effect' in event) ||
      result.state.status !== 'running' ||
      late === undefined ||
      name === undefined ||
      result.state.part !== ''
    )
      return result;
    return withState(result, { variables: { ...result.state.variables, [name]: String(late.output[name]) } });
  };
}
