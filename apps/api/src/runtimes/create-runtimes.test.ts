import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { channelBeatMs, type ToRuntime } from '@callwright/internal-protocol/channel';
import { describe, expect, it } from 'vitest';
import { createRuntimes } from './create-runtimes.ts';

function setUp() {
  const clock = createTestClock();
  const runtimes = createRuntimes({ clock });
  const createId = createCountingIds();
  const said: [string, ToRuntime | 'replaced'][] = [];
  const join = (runtimeId: string, capacity = 5) =>
    runtimes.join({
      runtimeId,
      capacity,
      channel: { send: (message) => said.push([runtimeId, message]), replaced: () => said.push([runtimeId, 'replaced']) },
    });
  return { clock, runtimes, createId, said, join };
}

describe('runtimes', () => {
  it('are told what is about a call that they hold, and the others are not', () => {
    const { runtimes, createId, said, join } = setUp();
    const callId = createId('ca');
    join('rt-1').holds([createId('ca')]);
    join('rt-2').holds([callId]);
    expect([runtimes.send({ type: 'end-call', callId }), said]).toEqual([true, [['rt-2', { type: 'end-call', callId }]]]);
  });

  it('are not told of calls that ended, or after they have left', () => {
    const { runtimes, createId, join } = setUp();
    const [ended, left] = [createId('ca'), createId('ca')];
    const seat = join('rt-1');
    seat.holds([ended, left]);
    seat.holds([left]);
    expect(runtimes.send({ type: 'end-call', callId: ended })).toBe(false);
    seat.leave();
    expect(runtimes.send({ type: 'end-call', callId: left })).toBe(false);
  });

  it('hold a call from its admission on, whatever they had said shortly before', async () => {
    const { clock, runtimes, createId, join } = setUp();
    const callId = createId('ca');
    const seat = join('rt-1');
    runtimes.admitted('rt-1', callId);
    seat.holds([]);
    expect(runtimes.send({ type: 'caller-gone', callId })).toBe(true);
    await clock.advance(channelBeatMs);
    seat.holds([]);
    expect(runtimes.send({ type: 'caller-gone', callId })).toBe(false);
  });

  it('that connect again take the place of themselves, and what is left of the old connection changes nothing', () => {
    const { runtimes, createId, said, join } = setUp();
    const callId = createId('ca');
    const old = join('rt-1');
    join('rt-1').holds([callId]);
    old.leave();
    expect([said, runtimes.send({ type: 'end-call', callId })]).toEqual([[['rt-1', 'replaced'], expect.anything()], true]);
  });

  it('hold together what each of them holds, until it leaves', () => {
    const { runtimes, createId, join } = setUp();
    const [one, other] = [createId('ca'), createId('ca')];
    join('rt-1').holds([one]);
    const seat = join('rt-2');
    seat.holds([other]);
    expect(runtimes.heldCalls()).toEqual([one, other]);
    seat.leave();
    expect(runtimes.heldCalls()).toEqual([one]);
  });

  it('are ready while one of them has room', () => {
    const { runtimes, createId, join } = setUp();
    expect(runtimes.isAnyReady()).toBe(false);
    join('rt-1', 0);
    const seat = join('rt-2', 1);
    expect(runtimes.isAnyReady()).toBe(true);
    seat.holds([createId('ca')]);
    expect(runtimes.isAnyReady()).toBe(false);
  });
});
