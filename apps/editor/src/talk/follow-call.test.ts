import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { call } from '@callwright/flow-nodes/testing/call';
import type { TraceEntry } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { type CallRecord, emptyRecord } from './call-record.ts';
import { followCall } from './follow-call.ts';
import { createFakeTalkApi } from './testing/fake-talk-api.ts';
import { visitedNode } from './visits.ts';

/** Follows a call that has begun: Ada has said her name. */
function follow() {
  const one = call(bookingFlow);
  one.says('Ada');
  const { entries } = one.trace();
  const clock = createTestClock();
  const api = createFakeTalkApi({ flow: bookingFlow, actions: [bookAction] });
  const closed = new AbortController();
  const seen = { record: emptyRecord };
  const onChange = (record: CallRecord) => {
    seen.record = record;
  };
  const followed = followCall({ api, clock, callId: 'ca_1', onChange }, closed.signal);
  const tell = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) api.happens(at, entries[at] as TraceEntry);
  };
  return { entries, clock, api, closed, seen, followed, tell };
}

describe('following a call', () => {
  it('gathers what happens, and knows the node', async () => {
    const { entries, clock, api, seen, followed, tell } = follow();
    tell(0, entries.length);
    await clock.advance(0);
    expect(seen.record.entries).toEqual(entries);
    expect(visitedNode(seen.record.visits)).toBe('nd_when');
    api.completes();
    await followed;
    expect(clock.sleeping).toBe(0);
  });

  it('keeps one of each turn', () => {
    const { api, seen } = follow();
    const turn = { turn: 1, speechEndMs: 0, transcriptMs: 1, firstTokenMs: 2, firstAudioMs: 3, firstHeardMs: 4 };
    api.answers(turn);
    api.answers(turn);
    expect(seen.record.turns).toEqual([turn]);
  });

  it('takes what is told twice once', () => {
    const { entries, seen, tell } = follow();
    tell(0, 3);
    tell(0, 4);
    expect(seen.record.entries).toEqual(entries.slice(0, 4));
  });

  it('watches again from where it is, when something is missing and when watching breaks', async () => {
    const { entries, clock, api, seen, tell } = follow();
    tell(0, 2);
    tell(3, 4);
    await clock.advance(500);
    tell(2, 4);
    api.breaks();
    await clock.advance(500);
    expect(api.asked).toEqual(['watch ca_1 from 0', 'watch ca_1 from 2', 'watch ca_1 from 4']);
    expect(seen.record.entries).toEqual(entries.slice(0, 4));
  });

  it('says that it is behind when watching breaks again and again', async () => {
    const { clock, api, seen, followed } = follow();
    for (const pauseMs of [1_000, 2_000, 4_000, 8_000]) {
      api.breaks();
      await clock.advance(pauseMs);
    }
    expect(seen.record.isBehind).toBe(false);
    api.breaks();
    await followed;
    expect(seen.record.isBehind).toBe(true);
    expect(api.asked).toHaveLength(5);
  });

  it('ends when nobody wants to know any more', async () => {
    const { clock, closed, seen, followed, tell } = follow();
    closed.abort();
    await followed;
    tell(0, 1);
    expect([seen.record.entries, clock.sleeping]).toEqual([[], 0]);
  });
});
