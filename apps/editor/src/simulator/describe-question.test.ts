import { type AskedEffect, compile, plausibleWorld } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { effectSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { describeAnswer, describeQuestion } from './describe-question.ts';

const { program } = compile(bookingFlow, catalog, { actions: [bookAction] });
const timeoutMs = 5_000;

const rows: readonly [fields: object, what: string, detail: string | undefined, answers: readonly string[]][] = [
  [
    {
      type: 'call-plugin',
      plugin: 'calendar',
      action: 'book',
      input: { start: '2026-11-24T09:30', note: 7 },
      timeoutMs,
      isIdempotent: true,
    },
    'Book an appointment',
    'Start: 2026-11-24 09:30 · note: 7',
    ['It works', 'It is refused', 'It fails', 'It takes too long', 'It is stopped', 'It is not available'],
  ],
  [
    { type: 'respond', messages: [{ from: 'flow', words: 'The caller is silent.' }], interruption: 'allowed', timeoutMs },
    'The language model is to answer',
    'The caller is silent.',
    ['All right.', 'It fails'],
  ],
  [{ type: 'run-code', node: 'nd_name', input: {}, timeoutMs }, 'Code', undefined, ['It works', 'It fails']],
  [
    { type: 'send-request', method: 'GET', url: 'https://example.com', headers: {}, timeoutMs, isIdempotent: true },
    'Request GET https://example.com',
    undefined,
    ['It answers 200', 'It answers 404', 'It answers 500', 'It takes too long'],
  ],
  [
    { type: 'transfer', mode: 'warm', to: '+12025550101', briefing: 'Ada calls.', timeoutMs },
    'Putting you through to +12025550101',
    'Ada calls.',
    ['Somebody answers', 'It is busy', 'Nobody answers', 'It is declined', 'It fails'],
  ],
  [
    { type: 'record-voicemail', longestMs: 1_000, silenceMs: 100 },
    'Recording a message',
    undefined,
    ['A message is left', 'Nothing is said', 'It fails'],
  ],
  [
    { type: 'send-message', channel: 'sms', to: '+12025550101', text: 'See you.', timeoutMs },
    'Sending a message to +12025550101',
    'See you.',
    ['It is sent', 'It is refused', 'It fails'],
  ],
  [{ type: 'press-keys', keys: '12' }, 'Pressing keys 12', undefined, ['They are pressed', 'It fails']],
  [
    { type: 'collect-payment', amount: 'EUR 12.00', description: 'Repair', channel: 'sms', to: '+12025550101', timeoutMs },
    'Asking for a payment of EUR 12.00',
    'Repair',
    ['The payment arrives', 'It is declined', 'Nobody pays in time', 'It fails'],
  ],
];

describe('what the world is asked', () => {
  it.each(rows)('by %o is told in words, with how it may end', (fields, what, detail, answers) => {
    // Each row is an effect that the world is asked for.
    const effect = effectSchema.parse({ id: 'fx_1', visit: 1, ...fields }) as AskedEffect;
    if (program === undefined) throw new Error('The flow has errors.');
    const offered = plausibleWorld(effect, { program, node: undefined, tools: [] }).map((answer) => describeAnswer(answer, effect.type));
    expect([describeQuestion(effect, [bookAction]), offered]).toEqual([{ what, detail }, answers]);
  });
});
