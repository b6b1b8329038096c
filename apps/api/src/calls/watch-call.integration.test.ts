import type { TraceEntry } from '@callwright/flow-schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InTenant } from '../database/in-tenant.ts';
import { openRunningCall } from './testing/open-running-call.ts';
import { openTestCalls, type TestCalls } from './testing/open-test-calls.ts';
import { callEnded, turnOf, wordsOf } from './testing/trace-of.ts';
import { type Place, type Seen, watchCall } from './watch-call.ts';

let calls: TestCalls;
beforeAll(async () => {
  calls = await openTestCalls();
});
afterAll(() => calls[Symbol.asyncDispose]());

async function openWatchedCall() {
  const { append, tenantId, callId, api } = await openRunningCall(calls);
  const watch = (from: Partial<Place> = {}, signal = new AbortController().signal) =>
    watchCall(calls.services, { tenantId, callId, from: { position: 0, turn: 0, ...from } }, signal);
  return { append, watch, api, callId };
}

interface Meanwhile {
  readonly after: number;
  readonly act: () => Promise<unknown>;
}

/** Reads to the end, and does something after so many things were seen. */
async function readAll(watching: AsyncIterable<Seen>, meanwhile?: Meanwhile): Promise<readonly Seen[]> {
  const all: Seen[] = [];
  let acted: Promise<unknown> = Promise.resolve();
  for await (const seen of watching) {
    all.push(seen);
    if (all.length === meanwhile?.after) acted = meanwhile.act();
  }
  await acted;
  return all;
}

const watchedOf = (all: readonly Seen[]) => all.map(({ watched }) => watched);
const placed = (entries: readonly TraceEntry[], first = 0) =>
  entries.map((entry, index) => ({ type: 'entry', position: first + index, entry }));

it('gives what happened before and what happens, in order, each once, until the call ends', async () => {
  const { append, watch } = await openWatchedCall();
  await append(0, wordsOf(3), [turnOf(1)]);
  const happens = async () => {
    await append(3, wordsOf(2, 3), [turnOf(2)]);
    await append(5, [callEnded]);
  };
  const all = await readAll(watch(), { after: 4, act: happens });
  const entries = watchedOf(all).filter(({ type }) => type === 'entry');
  const turns = watchedOf(all).filter(({ type }) => type === 'turn');
  expect(entries).toEqual([...placed(wordsOf(5)), ...placed([callEnded], 5)]);
  expect(turns).toEqual([
    { type: 'turn', turn: turnOf(1) },
    { type: 'turn', turn: turnOf(2) },
  ]);
});

it('loses and doubles nothing that is appended while it catches up', async () => {
  const { append, watch } = await openWatchedCall();
  for (let from = 0; from < 1_200; from += 400) await append(from, wordsOf(400, from));
  const happens = async () => {
    for (let from = 1_200; from < 1_230; from += 3) await append(from, wordsOf(3, from));
    await append(1_230, [callEnded]);
  };
  const all = await readAll(watch(), { after: 1, act: happens });
  expect(watchedOf(all)).toEqual([...placed(wordsOf(1_230)), ...placed([callEnded], 1_230)]);
});

it('sees what is appended between its look at the trace and its waiting for more', async () => {
  const { append, callId, tenantId } = await openRunningCall(calls);
  let looks = 0;
  const inTenant: InTenant = async (id, work) => {
    const result = await calls.services.inTenant(id, work);
    looks += 1;
    if (looks === 1) await append(0, [callEnded]);
    return result;
  };
  const wish = { tenantId, callId, from: { position: 0, turn: 0 } };
  const all = await readAll(watchCall({ ...calls.services, inTenant }, wish, new AbortController().signal));
  expect(watchedOf(all)).toEqual(placed([callEnded]));
});

it('begins where it is told to, and goes on from every place that it gave', async () => {
  const { append, watch } = await openWatchedCall();
  await append(0, [...wordsOf(3), callEnded], [turnOf(1), turnOf(2)]);
  const all = await readAll(watch());
  expect(watchedOf(await readAll(watch({ position: 3 })))).toEqual(watchedOf(all).slice(3));
  for (const [index, { place }] of all.entries()) expect(await readAll(watch(place))).toEqual(all.slice(index + 1));
});

it('ends also when a call is ended from outside', async () => {
  const { append, watch, api, callId } = await openWatchedCall();
  await append(0, wordsOf(1));
  const all = await readAll(watch(), { after: 1, act: () => api.calls.end({ callId }) });
  expect(watchedOf(all)).toEqual(placed(wordsOf(1)));
});

it('ends when nobody looks any more', async () => {
  const { watch } = await openWatchedCall();
  const gone = new AbortController();
  const all = readAll(watch({}, gone.signal));
  gone.abort();
  expect(await all).toEqual([]);
});

it('keeps no connection to the database while it waits', async () => {
  const watched = await Promise.all(Array.from({ length: 15 }, openWatchedCall));
  const waiting = watched.map(({ watch }) => watch().next());
  // More of them than there are connections: were one kept each, this would wait for ever.
  await Promise.all(watched.map(({ append }) => append(0, [callEnded])));
  expect((await Promise.all(waiting)).map(({ done }) => done)).toEqual(Array(15).fill(false));
});
