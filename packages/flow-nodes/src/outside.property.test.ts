import type { CallState } from '@callwright/flow-engine';
import { type ActionSignature, actionSignatureSchema, type CallEvent, callEventSchema, type Variable } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeType } from './catalog.ts';
import { programOf } from './testing/call.ts';
import { flowAround } from './testing/drive.ts';
import { laws, type Run, runThrough } from './testing/laws.ts';

const text: Partial<Variable> = { type: 'text' };
const failed = { code: 'x', message: 'x' };
const spoke = { type: 'caller.spoke', words: 'x' };

/** What every caller may do meanwhile. */
const always = [
  { type: 'caller.started-speaking' },
  { ...spoke, understood: { type: 'nothing' } },
  { ...spoke, understood: { type: 'intent', value: 'wait' } },
  { type: 'caller.keyed', keys: '#', understood: { type: 'nothing' } },
  { type: 'caller.stayed-silent' },
  { type: 'caller.false-alarm' },
  { type: 'speech.finished', heard: 'x' },
  { type: 'speech.failed', reason: 'x' },
];

const act: ActionSignature = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'book',
  title: 'Book',
  input: {},
  output: { id: { type: 'text', title: 'Id' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

interface Case {
  readonly config: Readonly<Record<string, unknown>>;
  readonly answers: readonly object[];
  readonly ports: readonly string[];
}

const cases: Partial<Record<NodeType, Case>> = {
  'plugin-action': {
    config: { plugin: 'calendar', action: 'book', output: { id: 'kept' } },
    answers: [
      { type: 'plugin.succeeded', output: { id: 'B7' } },
      { type: 'plugin.succeeded', output: { id: 7 } },
      { type: 'plugin.failed', reason: 'refused', ...failed },
    ],
    ports: ['failed', 'refused', 'succeeded'],
  },
  code: {
    config: { source: 'return { id: "x" };', output: { id: 'kept' } },
    answers: [
      { type: 'code.succeeded', output: { id: 'x' } },
      { type: 'code.succeeded', output: { id: {} } },
      { type: 'code.failed', reason: 'killed', ...failed },
    ],
    ports: ['failed', 'succeeded'],
  },
  'http-request': {
    config: { url: 'https://example.com/', output: { id: 'kept' } },
    answers: [
      { type: 'request.answered', status: 200, body: { id: 'x' } },
      { type: 'request.answered', status: 200, body: null },
      { type: 'request.answered', status: 409, body: { id: 'x' } },
      { type: 'request.failed', reason: 'unavailable', ...failed },
    ],
    ports: ['failed', 'refused', 'succeeded'],
  },
  transfer: {
    config: { number: '+12025550143', words: 'One moment.' },
    answers: [
      { type: 'transfer.answered' },
      ...['busy', 'no-answer', 'declined', 'failed'].map((reason) => ({ type: 'transfer.failed', reason, ...failed })),
    ],
    ports: ['answered', 'busy', 'declined', 'failed', 'no-answer'],
  },
  voicemail: {
    config: { greeting: 'Please speak.', words: 'kept' },
    answers: [
      { type: 'voicemail.recorded', recording: 'rc_1', durationMs: 9_000, words: 'x' },
      { type: 'voicemail.recorded', recording: 'rc_1', durationMs: 100, words: '' },
      { type: 'voicemail.failed', reason: 'failed', ...failed },
    ],
    ports: ['failed', 'left', 'silent'],
  },
  'send-message': {
    config: { recipient: 'address', address: '+12025550143', text: 'x' },
    answers: [
      { type: 'message.sent' },
      { type: 'message.failed', reason: 'refused', ...failed },
      { type: 'message.failed', reason: 'timed-out', ...failed },
    ],
    ports: ['failed', 'refused', 'sent'],
  },
  'collect-payment': {
    config: { amount: 'EUR 12.50', description: 'x', recipient: 'address', address: '+12025550143', payment: 'kept' },
    answers: [
      { type: 'wait.finished' },
      { ...spoke, understood: { type: 'intent', value: 'give-up' } },
      { type: 'payment.arrived', payment: 'P7' },
      ...['declined', 'expired', 'failed'].map((reason) => ({ type: 'payment.failed', reason, ...failed })),
    ],
    ports: ['declined', 'expired', 'failed', 'paid'],
  },
};

const started = { type: 'call.started', at: 0, startedAt: '2026-11-23T09:00:00Z', timeZone: 'UTC', seed: 1, engine: '1', variables: {} };
const happening = fc.record({ pick: fc.nat({ max: 99 }), effect: fc.nat({ max: 20 }), laterMs: fc.integer({ min: -500, max: 5_000 }) });
const schedules = fc.array(happening, { minLength: 10, maxLength: 30 });

describe.each(Object.entries(cases) as [NodeType, Case][])('%s, in every order of things', (type, { config, answers, ports }) => {
  const program = programOf(flowAround(type, config, { kept: text }), [act]);
  const facts = [...always, ...answers, ...answers];
  const runOf = (happenings: typeof schedules extends fc.Arbitrary<infer T> ? T : never): Run =>
    runThrough(program, [
      () => callEventSchema.parse(started),
      ...happenings.map(({ pick, effect, laterMs }) => (state: CallState): CallEvent => {
        const pending = Object.keys(state.pending);
        const id = (effect < 16 && pending.length > 0 ? pending[effect % pending.length] : `fx_${effect}`) ?? 'fx_1';
        return callEventSchema.parse({ ...facts[pick % facts.length], at: Math.max(0, state.atMs + laterMs), effect: id });
      }),
    ]);

  it('keeps the laws of the core', () => {
    fc.assert(
      fc.property(schedules, (happenings) => {
        const run = runOf(happenings);
        for (const holds of Object.values(laws)) holds(run);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves by every port', () => {
    const left = new Set<string>();
    for (const happenings of fc.sample(schedules, { numRuns: 200, seed: 1 })) {
      for (const { result } of runOf(happenings).steps)
        for (const effect of result.effects) if (effect.type === 'speak' && ports.includes(effect.text)) left.add(effect.text);
    }
    expect([...left].sort()).toEqual(ports);
  });
});
