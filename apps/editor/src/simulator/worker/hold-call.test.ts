import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../../testing/sketch-flow.ts';
import { holdCall } from './hold-call.ts';

const startedAt = '2026-11-23T09:00:00Z';

function hold(flow = bookingFlow) {
  const { program, diagnostics } = compile(flow, catalog, { actions: [bookAction] });
  if (program === undefined) throw new Error(JSON.stringify(diagnostics));
  return holdCall({ program, startedAt });
}

function bookingAsked() {
  const call = hold();
  for (const words of ['Ada Lovelace', 'Tuesday at half past nine', 'yes']) call.act({ type: 'says', words });
  return call;
}

describe('a call that is held by text', () => {
  it('waits in the first node that asks', () => {
    const { node, isListening, isOver, questions } = hold().look();
    expect({ node, isListening, isOver, questions }).toEqual({ node: 'nd_name', isListening: true, isOver: false, questions: [] });
  });

  it('tells by which ports its nodes were left, and what is known since then', () => {
    const call = hold();
    call.act({ type: 'says', words: 'Ada Lovelace' });
    expect(call.look().journey.map(({ became, left }) => [became, left])).toEqual([
      [[], [{ node: 'nd_start', port: 'next' }]],
      [[], [{ node: 'nd_hello', port: 'done' }]],
      [[{ variable: 'name', value: 'Ada Lovelace' }], [{ node: 'nd_name', port: 'answered' }]],
    ]);
  });

  it('asks how something outside ends, and offers how that may be', () => {
    const { questions, node, isOver } = bookingAsked().look();
    const [question] = questions;
    expect([node, isOver, questions.length, question?.effect]).toMatchObject([
      'nd_book',
      false,
      1,
      { type: 'call-plugin', action: 'book' },
    ]);
    expect(question?.answers.map((answer) => (answer.type === 'failed' ? answer.reason : answer.type))).toEqual([
      'succeeded',
      'refused',
      'failed',
      'timed-out',
      'killed',
      'unavailable',
    ]);
  });

  it.each([
    [0, 'nd_bye', true, 'flow-ended'],
    [1, 'nd_when', false, undefined],
    [2, 'nd_sorry', true, 'flow-ended'],
  ] as const)('goes on by what the answer %i leads to', async (which, last, isOver, reason) => {
    const call = bookingAsked();
    const [question] = call.look().questions;
    const answer = question?.answers[which];
    if (question === undefined || answer === undefined) throw new Error('Nothing was asked.');
    await call.answer(question.effect.id, answer);
    const view = call.look();
    const end = view.entries.at(-1);
    const endReason = end?.type === 'effect' && end.effect.type === 'end-call' ? end.effect.reason : undefined;
    expect([view.node ?? last, view.questions, view.isOver, endReason]).toEqual([last, [], isOver, reason]);
  });

  it('forgets what it asked when the caller hangs up', async () => {
    const call = bookingAsked();
    const [question] = call.look().questions;
    call.act({ type: 'hangs-up' });
    expect([call.look().questions, call.look().isOver, question !== undefined]).toEqual([[], true, true]);
  });

  it('lets a language model do what the node lets it do', () => {
    const call = hold(
      sketchFlow({
        start: { type: 'start', to: { next: 'talk' } },
        talk: {
          type: 'converse',
          config: { instructions: 'Help.', tools: [{ type: 'exit', name: 'done', description: 'The caller is helped.', needs: [] }] },
          to: { done: 'bye', 'too-long': 'bye', silent: 'bye', failed: 'bye' },
        },
        bye: { type: 'end', config: { text: 'Goodbye.' } },
      }),
    );
    const [question] = call.look().questions;
    expect(question?.answers).toMatchObject([{ type: 'says' }, { type: 'calls', tool: 'leave_done' }, { type: 'failed' }]);
    expect(question?.tools.map(({ description }) => description)).toEqual(['The caller is helped.']);
  });

  it('takes keys, and silence where somebody listens', () => {
    const call = hold();
    const before = call.look().entries.length;
    call.act({ type: 'stays-silent' });
    call.act({ type: 'presses', keys: '1' });
    const happened = call.look().entries.slice(before);
    expect(
      happened.flatMap((entry) => (entry.type === 'event' && entry.event.type.startsWith('caller') ? [entry.event.type] : [])),
    ).toEqual(['caller.stayed-silent', 'caller.started-keying', 'caller.keyed']);
    expect(nodeId('name')).toBe(call.look().node);
  });
});
