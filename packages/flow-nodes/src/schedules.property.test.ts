import { type CallState, newCall, replay, type StepResult, step } from '@callwright/flow-engine';
import { type CallEvent, callEventSchema, type Effect, effectSchema, type TraceEntry, traceSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFlow } from './testing/booking-flow.ts';
import { programOf } from './testing/call.ts';

const program = programOf(bookingFlow);
const started: CallEvent = {
  type: 'call.started',
  at: 0,
  startedAt: '2026-11-21T08:00:00Z',
  timeZone: 'UTC',
  seed: 1,
  engine: '1',
  variables: {},
};

/** Everything that can happen, in any order, about effects that are pending, were pending, or never were. */
const happening = fc.record({
  pick: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom('starts', 'spoke-text', 'finished') },
    { weight: 40, arbitrary: fc.constantFrom('spoke-date', 'spoke-yes', 'succeeded', 'silent', 'stopped') },
    {
      weight: 15,
      arbitrary: fc.constantFrom('spoke-nothing', 'backchannel', 'false-alarm', 'failed', 'succeeded-badly', 'plugin-failed', 'again'),
    },
    // Rare, or hardly a call would come far.
    { weight: 1, arbitrary: fc.constant('hang-up') },
  ),
  effect: fc.nat({ max: 30 }),
  laterMs: fc.integer({ min: -500, max: 5_000 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function eventOf({ pick, effect, laterMs }: Happening, state: CallState): CallEvent {
  const pending = Object.keys(state.pending);
  // Mostly something that is waited for; now and then something old or made up.
  const id = (effect < 20 && pending.length > 0 ? pending[effect % pending.length] : `fx_${effect}`) ?? 'fx_1';
  const at = Math.max(0, state.atMs + laterMs);
  const spoke = (words: string, understood: unknown) => ({ type: 'caller.spoke', at, words, understood });
  const answer = (type: string, more: object = {}) => ({ type, at, effect: id, ...more });
  const events = {
    starts: { type: 'caller.started-speaking', at },
    'spoke-text': spoke('Ada', { type: 'text', value: 'Ada' }),
    'spoke-date': spoke('Tuesday', { type: 'date-time', value: '2026-11-24T09:30' }),
    'spoke-yes': spoke('yes', { type: 'yes-no', value: true }),
    'spoke-nothing': spoke('mumble', { type: 'nothing' }),
    backchannel: { type: 'caller.backchannelled', at, words: 'mm-hm' },
    'false-alarm': { type: 'caller.false-alarm', at },
    silent: answer('caller.stayed-silent'),
    finished: answer('speech.finished', { heard: 'x' }),
    stopped: answer('speech.stopped', { heard: 'x' }),
    failed: answer('speech.failed', { reason: 'no voice' }),
    succeeded: answer('plugin.succeeded', { output: { bookingId: 'B7' } }),
    'succeeded-badly': answer('plugin.succeeded', { output: { bookingId: 7 } }),
    'plugin-failed': answer('plugin.failed', { reason: 'refused', code: 'taken', message: 'x' }),
    again: { ...started, at },
    'hang-up': { type: 'caller.hung-up', at },
  } as const satisfies Record<Happening['pick'], object>;
  return callEventSchema.parse(events[pick]);
}

interface Run {
  readonly steps: readonly { readonly before: CallState; readonly event: CallEvent; readonly result: StepResult }[];
}

function run(happenings: readonly Happening[]): Run {
  let state = newCall;
  const steps: { before: CallState; event: CallEvent; result: StepResult }[] = [];
  const happens = (event: CallEvent) => {
    const result = step(program, state, event);
    steps.push({ before: state, event, result });
    state = result.state;
  };
  happens(started);
  for (const one of happenings) happens(eventOf(one, state));
  return { steps };
}

const law = (name: string, holds: (run: Run) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 30, maxLength: 60 }), (happenings) => holds(run(happenings))),
      { numRuns: 1_000 },
    );
  });

describe('in every order of things', () => {
  it('calls come to every node, and end in every way', () => {
    const reached = new Set<string | undefined>();
    const endings = new Set<string | undefined>();
    fc.assert(
      fc.property(fc.array(happening, { minLength: 30, maxLength: 60 }), (happenings) => {
        for (const { result } of run(happenings).steps) {
          reached.add(result.state.node);
          endings.add(result.state.endReason);
        }
      }),
      { numRuns: 1_000 },
    );
    // The start and what is only said are left in the very step in which they are entered; the others are stayed in.
    expect([...reached].filter((node) => node !== undefined).sort()).toEqual([
      'nd_book',
      'nd_bye',
      'nd_hello',
      'nd_name',
      'nd_sorry',
      'nd_sure',
      'nd_when',
    ]);
    expect([...endings].filter((reason) => reason !== undefined).sort()).toEqual(['caller-hung-up', 'flow-ended']);
  });

  law('a call that has ended stays ended, and wishes for nothing more', ({ steps }) => {
    for (const { before, result } of steps)
      if (before.status === 'ended') expect(result).toEqual({ state: before, effects: [], isStale: true });
  });

  law('a hang-up ends the call from anywhere, and nothing is spoken after it', ({ steps }) => {
    for (const { before, event, result } of steps) {
      if (event.type !== 'caller.hung-up' || before.status === 'ended') continue;
      expect([result.state.status, result.effects.filter(({ type }) => type === 'speak')]).toEqual(['ended', []]);
    }
  });

  law('a call that goes on waits for something', ({ steps }) => {
    for (const { result } of steps) if (result.state.status === 'running') expect(Object.keys(result.state.pending)).not.toEqual([]);
  });

  law('a stale answer changes nothing', ({ steps }) => {
    for (const { before, result } of steps) if (result.isStale) expect(result).toEqual({ state: before, effects: [], isStale: true });
  });

  law('what is pending was wished for in this visit; all else was answered or cancelled', ({ steps }) => {
    const open = new Map<string, Effect>();
    for (const { before, result } of steps) {
      for (const effect of result.effects) {
        if ('id' in effect) {
          expect(open.has(effect.id)).toBe(false);
          open.set(effect.id, effect);
        } else if (effect.type === 'cancel') {
          expect(open.has(effect.target)).toBe(true);
          open.delete(effect.target);
        }
      }
      // Answered: it was pending before, and is neither pending nor cancelled now.
      for (const id of Object.keys(before.pending)) if (!(id in result.state.pending)) open.delete(id);
      expect([...open.keys()].filter((id) => id in result.state.pending).sort()).toEqual(Object.keys(result.state.pending).sort());
      for (const id of Object.keys(result.state.pending)) expect(open.get(id)).toMatchObject({ visit: result.state.visit });
    }
  });

  law('two wishes of one kind are never pending at once', ({ steps }) => {
    for (const { result } of steps) {
      const kinds = Object.values(result.state.pending).map(({ type }) => type);
      expect(new Set(kinds).size).toBe(kinds.length);
    }
  });

  law('time never runs backwards', ({ steps }) => {
    for (const { before, result } of steps) expect(result.state.atMs).toBeGreaterThanOrEqual(before.atMs);
  });

  law('the state is JSON, and effects are what the schema says', ({ steps }) => {
    for (const { result } of steps) {
      expect(JSON.parse(JSON.stringify(result.state))).toStrictEqual(result.state);
      for (const effect of result.effects) expect(effectSchema.parse(effect)).toEqual(effect);
    }
  });

  law('speech that was cut off is cut off once, and goes on only after that', ({ steps }) => {
    const cut = new Set<string>();
    for (const { result } of steps) {
      for (const effect of result.effects) {
        if (effect.type === 'stop-speaking') {
          expect(cut.has(effect.target)).toBe(false);
          cut.add(effect.target);
        }
        if (effect.type === 'resume-speaking') expect(cut.delete(effect.target)).toBe(true);
      }
    }
  });

  law('the trace runs again to the same effects', ({ steps }) => {
    const entries = steps.flatMap(({ event, result }): TraceEntry[] => [
      { type: 'event', event, ...(result.isStale && { isStale: true as const }) },
      ...result.effects.map((effect) => ({ type: 'effect', effect }) as const),
    ]);
    expect(replay(program, traceSchema.parse({ program: program.hash, entries }))).toMatchObject({ type: 'identical' });
  });
});
