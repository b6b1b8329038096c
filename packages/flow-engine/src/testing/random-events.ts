import { type CallEvent, callEventSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import type { CallState } from '../call-state.ts';

const often = ['spoke', 'spoke', 'finished', 'finished', 'succeeded', 'responded', 'sound', 'silent'] as const;
const seldom = ['spoke-nothing', 'handler', 'keyed', 'zero', 'keying', 'backchannel', 'false-alarm', 'stopped', 'speech-failed'] as const;
const rare = ['tool', 'plugin-failed', 'response-stopped', 'response-failed', 'again', 'wait-finished'] as const;
const last = ['hang-up', 'too-long'] as const;

/** Something that happens, about an effect that is pending, was pending, or never was. */
export const happening = fc.record({
  pick: fc.oneof(
    { weight: 55, arbitrary: fc.constantFrom(...often) },
    { weight: 30, arbitrary: fc.constantFrom(...seldom) },
    { weight: 14, arbitrary: fc.constantFrom(...rare) },
    // Rare, or hardly a call would come far.
    { weight: 1, arbitrary: fc.constantFrom(...last) },
  ),
  effect: fc.nat({ max: 30 }),
  laterMs: fc.integer({ min: -500, max: 5_000 }),
});
export type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

export const started: CallEvent = callEventSchema.parse({
  type: 'call.started',
  at: 0,
  startedAt: '2026-11-23T09:00:00Z',
  timeZone: 'UTC',
  seed: 7,
  engine: '1',
  variables: {},
});

const answeredBy: Readonly<Partial<Record<Happening['pick'], string>>> = {
  finished: 'speak',
  'speech-failed': 'speak',
  stopped: 'speak',
  succeeded: 'call-plugin',
  'plugin-failed': 'call-plugin',
  responded: 'respond',
  tool: 'respond',
  'response-stopped': 'respond',
  'response-failed': 'respond',
  silent: 'listen',
};

export function eventOf({ pick, effect, laterMs }: Happening, state: CallState): CallEvent {
  const fitting = Object.entries(state.pending).find(([, { type }]) => type === answeredBy[pick])?.[0];
  // Mostly something that is waited for; now and then something old or made up.
  const id = effect < 25 && fitting !== undefined ? fitting : `fx_${effect}`;
  const at = Math.max(0, state.atMs + laterMs);
  const answer = (type: string, more: object = {}) => ({ type, at, effect: id, ...more });
  const nothing = { type: 'nothing' };
  const failed = { reason: 'failed', code: 'x', message: 'x' };
  const events: Record<Happening['pick'], object> = {
    spoke: { type: 'caller.spoke', at, words: 'Ada', understood: { type: 'text', value: 'Ada' } },
    'spoke-nothing': { type: 'caller.spoke', at, words: 'hm', understood: nothing },
    handler: { type: 'caller.spoke', at, words: 'help', understood: nothing, handler: effect < 25 ? 'hd_intent' : 'hd_gone' },
    keyed: { type: 'caller.keyed', at, keys: '12', understood: { type: 'digits', value: '12' } },
    zero: { type: 'caller.keyed', at, keys: '0', understood: nothing },
    sound: { type: 'caller.started-speaking', at },
    keying: { type: 'caller.started-keying', at },
    backchannel: { type: 'caller.backchannelled', at, words: 'mm-hm' },
    'false-alarm': { type: 'caller.false-alarm', at },
    silent: answer('caller.stayed-silent'),
    finished: answer('speech.finished', { heard: 'x' }),
    stopped: answer('speech.stopped', { heard: 'x' }),
    'speech-failed': answer('speech.failed', { reason: 'no voice' }),
    // What a plugin found out tells which call of it did.
    succeeded: answer('plugin.succeeded', { output: { answer: id } }),
    'plugin-failed': answer('plugin.failed', failed),
    responded: answer('response.finished', { text: 'x', heard: 'x' }),
    tool: answer('tool.called', { call: 'c1', tool: 'look', input: {}, heard: '' }),
    'response-stopped': answer('response.stopped', { heard: 'x' }),
    'response-failed': answer('response.failed', failed),
    'wait-finished': answer('wait.finished'),
    again: { ...started, at },
    'hang-up': { type: 'caller.hung-up', at },
    'too-long': { type: 'call.ran-too-long', at },
  };
  return callEventSchema.parse(events[pick]);
}
