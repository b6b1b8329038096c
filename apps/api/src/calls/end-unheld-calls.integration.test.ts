import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import { channelBeatMs } from '@callwright/internal-protocol/channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seat } from '../runtimes/create-runtimes.ts';
import { createRuntimes } from '../runtimes/create-runtimes.ts';
import { endUnheldCalls } from './end-unheld-calls.ts';
import { keepEndingUnheldCalls } from './keep-ending-unheld-calls.ts';
import { openRunningCall } from './testing/open-running-call.ts';
import { openTestCalls, type TestCalls } from './testing/open-test-calls.ts';
import { callEnded, callStarted, wordsOf } from './testing/trace-of.ts';

let calls: TestCalls;
let clock: TestClock;
beforeAll(async () => {
  clock = createTestClock(Date.UTC(2026, 0, 1));
  calls = await openTestCalls({ clock });
});
afterAll(() => calls[Symbol.asyncDispose]());

const minuteMs = 60_000;
const look = () => endUnheldCalls(calls.services);

function joinRuntime(runtimeId: string): Seat {
  return calls.services.runtimes.join({ runtimeId, capacity: 5, channel: { send: () => undefined, replaced: () => undefined } });
}

/** A call as its workspace sees it. */
async function openSeenCall() {
  const call = await openRunningCall(calls);
  const seen = async () => {
    const { status, endReason } = await call.api.calls.get({ id: call.callId });
    return { status, endReason };
  };
  return { ...call, seen };
}

describe('ending calls that nobody holds', () => {
  it('ends one whose media never came as abandoned, once its nonce is long gone', async () => {
    const { who, createCall } = await calls.createWorkspace();
    const id = await createCall();
    const status = async () => (await calls.as(who).calls.get({ id })).status;
    await clock.advance(minuteMs);
    await look();
    expect(await status()).toBe('waiting');
    await clock.advance(minuteMs);
    await look();
    expect(await calls.as(who).calls.get({ id })).toMatchObject({ status: 'ended', endReason: 'abandoned' });
  });

  it('ends one whose runtime is gone as unavailable, and tells a runtime that held it unseen to let go', async () => {
    const { append, seen } = await openSeenCall();
    await append(0, [callStarted]);
    await clock.advance(2 * minuteMs);
    await look();
    expect(await seen()).toEqual({ status: 'ended', endReason: 'unavailable' });
    expect(await append(1, wordsOf(1))).toMatchObject({ status: 409, code: 'INTERNAL.SUPERSEDED' });
  });

  it('leaves one alone for as long as a runtime says that it holds it, however quiet it is', async () => {
    const { append, callId, seen } = await openSeenCall();
    await append(0, [callStarted]);
    const seat = joinRuntime('rt-held');
    seat.holds([callId]);
    await clock.advance(10 * minuteMs);
    await look();
    await clock.advance(minuteMs);
    seat.leave();
    await look();
    expect(await seen()).toMatchObject({ status: 'running' });
    await clock.advance(minuteMs);
    await look();
    expect(await seen()).toMatchObject({ status: 'ended' });
  });

  it('leaves one alone that is held by a runtime which is connected to another api', async () => {
    const { append, callId, seen } = await openSeenCall();
    await append(0, [callStarted]);
    const elsewhere = { ...calls.services, runtimes: createRuntimes({ clock }) };
    elsewhere.runtimes
      .join({ runtimeId: 'rt-elsewhere', capacity: 5, channel: { send: () => undefined, replaced: () => undefined } })
      .holds([callId]);
    await clock.advance(2 * minuteMs);
    await endUnheldCalls(elsewhere);
    await look();
    expect(await seen()).toMatchObject({ status: 'running' });
  });

  it('leaves one alone whose trace grows, although no runtime is connected', async () => {
    const { append, seen } = await openSeenCall();
    await append(0, [callStarted]);
    await clock.advance(2 * minuteMs);
    await append(1, wordsOf(1));
    await look();
    expect(await seen()).toMatchObject({ status: 'running' });
    await clock.advance(2 * minuteMs);
    await look();
    expect(await seen()).toMatchObject({ status: 'ended' });
  });

  it('leaves one as it ended, and looks at it no more', async () => {
    const { append, seen } = await openSeenCall();
    await append(0, [callStarted, callEnded]);
    await clock.advance(2 * minuteMs);
    await look();
    expect(await seen()).toEqual({ status: 'ended', endReason: 'flow-ended' });
    expect(await calls.services.routing.findCallsToCheck(1_000)).toEqual([]);
  });

  it('ends each once when two apis look at the same moment', async () => {
    const { append, tenantId, callId } = await openSeenCall();
    await append(0, [callStarted]);
    await clock.advance(2 * minuteMs);
    await Promise.all([look(), look(), look()]);
    const row = await calls.services.inTenant(tenantId, (tx) =>
      tx.call.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: callId } } }),
    );
    expect(row).toMatchObject({ status: 'ended', epoch: 2 });
  });

  it('wakes whoever watches', async () => {
    const { append, callId } = await openSeenCall();
    await append(0, [callStarted]);
    using watch = calls.services.live.watch(callId);
    const woken = watch.woken(new AbortController().signal);
    await clock.advance(2 * minuteMs);
    await look();
    await expect(woken).resolves.toBeUndefined();
  });
});

describe('looking for calls that nobody holds', () => {
  it('begins a minute after the start, so that runtimes can come back first', async () => {
    const { append, callId, seen } = await openSeenCall();
    await append(0, [callStarted]);
    await clock.advance(60 * minuteMs);
    const looking = keepEndingUnheldCalls(calls.services);
    await clock.advance(channelBeatMs);
    joinRuntime('rt-back').holds([callId]);
    await clock.advance(minuteMs);
    await looking[Symbol.asyncDispose]();
    expect(await seen()).toMatchObject({ status: 'running' });
  });
});
