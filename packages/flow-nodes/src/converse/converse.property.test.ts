import type { CallState } from '@callwright/flow-engine';
import { actionSignatureSchema, type CallEvent, callEventSchema, type Effect } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programOf } from '../testing/call.ts';
import { flowAround } from '../testing/drive.ts';
import { laws, type Run, runThrough } from '../testing/laws.ts';

const slots = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'find',
  title: 'Find',
  input: { day: { type: 'date', title: 'Day' } },
  output: { first: { type: 'text', title: 'First' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

const config = {
  instructions: 'Find a day.',
  openingWords: 'Hello.',
  tools: [
    { type: 'action', plugin: 'calendar', action: 'find', output: { first: 'first' } },
    { type: 'exit', name: 'done', description: 'Done.', needs: ['day'] },
  ],
  extracts: [{ name: 'day', description: 'The day', variable: 'day' }],
  longestTurns: 6,
  silences: 0,
};
const program = programOf(flowAround('converse', config, { day: { type: 'date' }, first: { type: 'text' } }), [slots]);

const started: CallEvent = callEventSchema.parse({
  type: 'call.started',
  at: 0,
  startedAt: '2026-11-23T09:00:00Z',
  timeZone: 'UTC',
  seed: 1,
  engine: '1',
  variables: {},
});

const spoke = { type: 'caller.spoke', words: 'Tuesday', understood: { type: 'text', value: 'Tuesday' } };
const called = { type: 'tool.called', call: 'c', heard: '' };
const facts = {
  starts: { type: 'caller.started-speaking' },
  spoke,
  spokeNothing: { ...spoke, words: ' ', understood: { type: 'nothing' } },
  keyed: { type: 'caller.keyed', keys: '1', understood: { type: 'nothing' } },
  backchannel: { type: 'caller.backchannelled', words: 'mm-hm' },
  falseAlarm: { type: 'caller.false-alarm' },
  silent: { type: 'caller.stayed-silent' },
  said: { type: 'speech.finished', heard: 'Hello.' },
  notSaid: { type: 'speech.failed', reason: 'no voice' },
  stopped: { type: 'response.stopped', heard: 'We' },
  answered: { type: 'response.finished', text: 'We are open.', heard: 'We are' },
  answeredEmpty: { type: 'response.finished', text: '  ', heard: '' },
  notAnswered: { type: 'response.failed', reason: 'failed', code: 'x', message: 'x' },
  remembers: { ...called, tool: 'remember', input: { day: '2026-11-24' } },
  remembersWrong: { ...called, tool: 'remember', input: { day: 'soon', other: 7 } },
  acts: { ...called, tool: 'calendar_find', input: { day: '2026-11-24' } },
  leaves: { ...called, tool: 'leave_done', input: {} },
  unknown: { ...called, tool: 'dance', input: { constructor: 1 } },
  succeeded: { type: 'plugin.succeeded', output: { first: '09:30' } },
  succeededBadly: { type: 'plugin.succeeded', output: { first: 7 } },
  failed: { type: 'plugin.failed', reason: 'refused', code: 'x', message: 'x' },
  hangsUp: { type: 'caller.hung-up' },
} as const;

const usual = ['spoke', 'answered', 'said', 'acts', 'succeeded', 'remembers'] as const;
const others = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => name !== 'hangsUp');
const happening = fc.record({
  pick: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...usual) },
    { weight: 40, arbitrary: fc.constantFrom(...others) },
    { weight: 1, arbitrary: fc.constant('hangsUp' as const) },
  ),
  effect: fc.nat({ max: 30 }),
  laterMs: fc.integer({ min: -500, max: 5_000 }),
});

/** About an effect that is pending, mostly; now and then about one that was, or never was. */
function eventOf({ pick, effect, laterMs }: typeof happening extends fc.Arbitrary<infer T> ? T : never, state: CallState): CallEvent {
  const pending = Object.keys(state.pending);
  const id = (effect < 25 && pending.length > 0 ? pending[effect % pending.length] : `fx_${effect}`) ?? 'fx_1';
  return callEventSchema.parse({ ...facts[pick], at: Math.max(0, state.atMs + laterMs), effect: id });
}

const schedules = fc.array(happening, { minLength: 20, maxLength: 50 });
const runs = (holds: (run: Run) => void) =>
  fc.assert(
    fc.property(schedules, (happenings) => {
      holds(runThrough(program, [() => started, ...happenings.map((one) => (state: CallState) => eventOf(one, state))]));
    }),
    { numRuns: 150 },
  );

describe('a conversation, in every order of things', () => {
  it.each(Object.entries(laws))('%s', (_law, holds) => runs(holds));

  it('leaves by every port', () => {
    const ports = new Set<string>();
    // Always the same schedules: whether all ports are among them is no question of luck.
    for (const happenings of fc.sample(schedules, { numRuns: 400, seed: 1 })) {
      const { steps } = runThrough(program, [() => started, ...happenings.map((one) => (state: CallState) => eventOf(one, state))]);
      for (const { result } of steps) for (const effect of result.effects) if (effect.type === 'speak') ports.add(effect.text);
    }
    expect([...ports].sort()).toEqual(['Hello.', 'done', 'failed', 'silent', 'too-long']);
  });

  it('tells the model once what it is for, and each message once', () => {
    runs(({ steps }) => {
      const wished = steps.flatMap(({ result }) => result.effects).filter((effect): effect is RespondEffect => effect.type === 'respond');
      expect(wished.map(({ opening }) => opening !== undefined)).toEqual(wished.map((_, index) => index === 0));
      const messages = wished.flatMap((effect) => effect.messages);
      expect(new Set(messages).size).toBe(messages.length);
    });
  });

  it('applies no result of a tool that nobody waits for', () => {
    runs(({ steps }) => {
      for (const { before, event, result } of steps) {
        const isWaitedFor = 'effect' in event && before.pending[event.effect]?.type === 'call-plugin';
        if (event.type === 'plugin.succeeded' && !isWaitedFor) expect(result.state.variables).toEqual(before.variables);
      }
    });
  });

  it('leaves by done only when it has found out what that needs', () => {
    runs(({ steps }) => {
      for (const { result } of steps) {
        const isDone = result.effects.some((effect) => effect.type === 'speak' && effect.text === 'done');
        if (isDone) expect(Object.keys(result.state.variables)).toContain('day');
      }
    });
  });
});

type RespondEffect = Extract<Effect, { type: 'respond' }>;
