import { bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { call, failed, refused } from '@callwright/flow-nodes/testing/call';
import { type CallEvent, callEventSchema, type Effect, effectSchema, type TraceEntry } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { foldTranscript } from './fold-transcript.ts';

const event = (fields: object, isStale?: true): TraceEntry => {
  const parsed: CallEvent = callEventSchema.parse({ at: 0, ...fields });
  return { type: 'event', event: parsed, ...(isStale && { isStale }) };
};
const effect = (fields: object): TraceEntry => {
  const parsed: Effect = effectSchema.parse({ visit: 1, ...fields });
  return { type: 'effect', effect: parsed };
};
const speak = (id: string, text: string, interruption = 'allowed') => effect({ type: 'speak', id, text, interruption });
const listen = (id: string, type = 'text') => effect({ type: 'listen', id, expectation: { type }, patienceMs: 6_000 });
const spoke = (words: string, understood: object = { type: 'text', value: words }) => event({ type: 'caller.spoke', words, understood });
const book = effect({ type: 'call-plugin', id: 'fx_1', plugin: 'calendar', action: 'book', input: {}, timeoutMs: 5, isIdempotent: true });

/** The lines without what only places them. */
const linesOf = (...entries: readonly TraceEntry[]) => foldTranscript(entries).lines.map(({ key: _key, atMs: _atMs, ...line }) => line);

describe('a transcript', () => {
  it('of a whole call tells who said what, what it was taken for, what was done, and how it ended', () => {
    const one = call(bookingFlow);
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    const said = { delivery: { type: 'said' } };
    const spoken = 'Tuesday, November twenty-fourth, at nine thirty in the morning';
    expect(linesOf(...one.trace().entries)).toEqual([
      { type: 'flow-spoke', text: 'Good day, this is the workshop.', ...said },
      { type: 'flow-spoke', text: 'What is your name?', ...said },
      { type: 'caller-spoke', words: 'Ada', taken: { type: 'text', value: 'Ada' } },
      { type: 'flow-spoke', text: 'When would you like to come, Ada?', ...said },
      { type: 'caller-spoke', words: 'Tuesday at half past nine', taken: { type: 'date-time', value: '2026-11-24T09:30' } },
      { type: 'flow-spoke', text: `${spoken}. Is that right?`, ...said },
      { type: 'caller-spoke', words: 'yes', taken: { type: 'yes-no', value: true } },
      { type: 'action-called', plugin: 'calendar', action: 'book', outcome: { type: 'succeeded' } },
      { type: 'flow-spoke', text: `You are booked for ${spoken}. Goodbye.`, ...said },
      { type: 'call-ended', reason: 'flow-ended' },
    ]);
  });

  it('tells when each line was, and keeps the key of a line that changes', () => {
    const before = foldTranscript([event({ type: 'caller.started-speaking', at: 900 }), speak('fx_1', 'Hello.')]).lines;
    const after = foldTranscript([
      event({ type: 'caller.started-speaking', at: 900 }),
      speak('fx_1', 'Hello.'),
      event({ type: 'speech.finished', at: 1_500, effect: 'fx_1', heard: 'Hello.' }),
    ]).lines;
    expect([before, after]).toMatchObject([[{ key: 0, atMs: 900 }], [{ key: 0, atMs: 900 }]]);
  });
});

describe('our words', () => {
  it.each([
    ['are being said', [], { type: 'being-said' }],
    ['were said', [event({ type: 'speech.finished', effect: 'fx_1', heard: 'Good day.' })], { type: 'said' }],
    [
      'could not be said',
      [event({ type: 'speech.failed', effect: 'fx_1', reason: 'No voice.' })],
      { type: 'not-said', reason: 'No voice.' },
    ],
    [
      'were cut off by the caller',
      [effect({ type: 'stop-speaking', target: 'fx_1' }), event({ type: 'speech.stopped', effect: 'fx_1', heard: 'Good' })],
      { type: 'cut-off', heard: 'Good' },
    ],
    [
      'were cut off, and go on after a cough',
      [event({ type: 'speech.stopped', effect: 'fx_1', heard: 'Good' }), effect({ type: 'resume-speaking', target: 'fx_1' })],
      { type: 'being-said' },
    ],
    [
      'were given up, and nobody knows yet what was heard',
      [effect({ type: 'cancel', target: 'fx_1' })],
      { type: 'cut-off', heard: undefined },
    ],
    [
      'were given up, and it is told late what was heard',
      [effect({ type: 'cancel', target: 'fx_1' }), event({ type: 'speech.stopped', effect: 'fx_1', heard: 'Go' }, true)],
      { type: 'cut-off', heard: 'Go' },
    ],
    [
      'were cut off before they were given up',
      [event({ type: 'speech.stopped', effect: 'fx_1', heard: 'Good' }), effect({ type: 'cancel', target: 'fx_1' })],
      { type: 'cut-off', heard: 'Good' },
    ],
  ])('%s', (_how, entries, delivery) => {
    expect(linesOf(speak('fx_1', 'Good day.'), ...entries)).toEqual([{ type: 'flow-spoke', text: 'Good day.', delivery }]);
  });
});

describe("the caller's words", () => {
  it('are taken for what the node heard in them, or for nothing', () => {
    expect(linesOf(listen('fx_1', 'yes-no'), spoke('Well', { type: 'nothing' }))).toEqual([
      { type: 'caller-spoke', words: 'Well', taken: { type: 'nothing' } },
    ]);
  });

  it('are not awaited where nobody listens, nor when it was given up', () => {
    const notAwaited = [{ type: 'caller-spoke', words: 'Hello?', taken: { type: 'not-awaited' } }];
    expect(linesOf(spoke('Hello?'))).toEqual(notAwaited);
    expect(linesOf(listen('fx_1'), effect({ type: 'cancel', target: 'fx_1' }), spoke('Hello?'))).toEqual(notAwaited);
  });

  it('are talked over by what may not be interrupted, and awaited after it', () => {
    const lines = linesOf(
      speak('fx_1', 'This call is recorded.', 'held'),
      listen('fx_2'),
      spoke('What?'),
      event({ type: 'speech.finished', effect: 'fx_1', heard: 'This call is recorded.' }),
      spoke('Ada'),
    );
    expect(lines.slice(1)).toEqual([
      { type: 'caller-spoke', words: 'What?', taken: { type: 'talked-over' } },
      { type: 'caller-spoke', words: 'Ada', taken: { type: 'text', value: 'Ada' } },
    ]);
  });

  it('leave no line when they came too late', () => {
    const late = event({ type: 'caller.spoke', words: 'Wait!', understood: { type: 'nothing' } }, true);
    expect(linesOf(effect({ type: 'end-call', reason: 'flow-ended' }), late)).toEqual([{ type: 'call-ended', reason: 'flow-ended' }]);
  });

  it('may be a murmur, a silence, or nothing at all', () => {
    expect(
      linesOf(
        event({ type: 'caller.backchannelled', words: 'mm-hm' }),
        event({ type: 'caller.false-alarm' }),
        listen('fx_1'),
        event({ type: 'caller.stayed-silent', effect: 'fx_1' }),
      ),
    ).toEqual([
      { type: 'caller-murmured', words: 'mm-hm' },
      { type: 'caller-silent', patienceMs: 6_000 },
    ]);
  });

  it('are on their way from the first sound until it is known what it was', () => {
    const started = event({ type: 'caller.started-speaking' });
    expect(foldTranscript([started]).isCallerSpeaking).toBe(true);
    const ends = [
      spoke('Ada'),
      event({ type: 'caller.false-alarm' }),
      event({ type: 'caller.backchannelled', words: 'mm' }),
      effect({ type: 'end-call', reason: 'stuck' }),
    ];
    expect(ends.map((end) => foldTranscript([started, end]).isCallerSpeaking)).toEqual(ends.map(() => false));
  });
});

describe('an action', () => {
  it('runs until it has an outcome', () => {
    expect(linesOf(book)).toEqual([{ type: 'action-called', plugin: 'calendar', action: 'book', outcome: { type: 'running' } }]);
  });

  it('is given up with its node, and a late answer changes nothing', () => {
    const late = event({ type: 'plugin.succeeded', effect: 'fx_1', output: {} }, true);
    expect(linesOf(book, effect({ type: 'cancel', target: 'fx_1' }), late)).toMatchObject([{ outcome: { type: 'given-up' } }]);
  });

  it.each([
    [refused(), { type: 'refused', message: 'Somebody was faster.' }],
    [failed('timed-out'), { type: 'timed-out', message: 'It did not work.' }],
    [failed('killed'), { type: 'killed', message: 'It did not work.' }],
  ])('may end otherwise', (answer, outcome) => {
    const one = call(bookingFlow, () => answer);
    for (const words of ['Ada', 'Tuesday at half past nine', 'yes']) one.says(words);
    expect(foldTranscript(one.trace().entries).lines.find(({ type }) => type === 'action-called')).toMatchObject({ outcome });
  });
});

describe('the end', () => {
  it('tells who ended it', () => {
    const one = call(bookingFlow);
    one.hangsUp();
    expect(foldTranscript(one.trace().entries).lines.at(-1)).toMatchObject({ type: 'call-ended', reason: 'caller-hung-up', atMs: 1_000 });
  });
});
