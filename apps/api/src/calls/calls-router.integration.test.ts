import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { TraceEntry } from '@callwright/flow-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCalls, type TestCalls, type TestWorkspace, versionHash } from './testing/open-test-calls.ts';
import { testFlow } from './testing/test-flow.ts';
import { callEnded, callStarted, wordsOf } from './testing/trace-of.ts';

let calls: TestCalls;
beforeAll(async () => {
  calls = await openTestCalls();
});
afterAll(() => calls[Symbol.asyncDispose]());

const runtimeId = 'rt-1';
const turnOf = (turn: number) => ({
  turn,
  speechEndMs: 900,
  transcriptMs: 1_000,
  firstTokenMs: 1_000,
  firstAudioMs: 1_100,
  firstHeardMs: 1_200,
});

/** A call that a runtime holds. */
async function runningCall(workspace?: TestWorkspace) {
  const { who, tenantId, flowId, createCall } = workspace ?? (await calls.createWorkspace());
  const callId = await createCall();
  const nonce = await calls.services.routing.createNonce({ tenantId, callId });
  await calls.ask('calls.admit', { nonce, carrier: 'browser', runtimeId });
  const append = (from: number, entries: TraceEntry[], turns: ReturnType<typeof turnOf>[] = []) =>
    calls.ask('calls.append-trace', { callId, epoch: 1, from, entries, turns });
  return { who, tenantId, flowId, callId, append, api: calls.as(who) };
}

const nobody = { send: () => undefined, replaced: () => undefined };

describe('calls.list', () => {
  it('gives the calls of a workspace, or of one flow, latest first', async () => {
    const workspace = await calls.createWorkspace();
    const [first, second] = [await runningCall(workspace), await runningCall(workspace)];
    await second.append(0, [callStarted]);
    const { flowId, api } = first;
    expect(await api.calls.list({ flowId })).toEqual([
      {
        id: second.callId,
        flowId,
        carrier: 'browser',
        status: 'running',
        endReason: undefined,
        createdAt: '2026-01-01T00:00:00.000Z',
        endedAt: undefined,
        callerNumber: undefined,
      },
      expect.objectContaining({ id: first.callId, status: 'waiting' }),
    ]);
    expect(await api.calls.list({ limit: 1 })).toMatchObject([{ id: second.callId }]);
    expect(await api.calls.list({ flowId: calls.services.createId('fl') })).toEqual([]);
  });
});

describe('calls.get', () => {
  it('gives all that is needed to understand a call, and to run it again', async () => {
    const { callId, flowId, append, api } = await runningCall();
    await append(0, [callStarted, callEnded], [turnOf(1)]);
    expect(await api.calls.get({ id: callId })).toMatchObject({
      id: callId,
      flowId,
      versionHash,
      status: 'ended',
      endReason: 'flow-ended',
      endedAt: '2026-01-01T00:00:00.000Z',
      entries: [callStarted, callEnded],
      turns: [turnOf(1)],
      flow: testFlow(),
      actions: [],
    });
  });
});

describe('what is asked about a call', () => {
  it('finds none of another workspace', async () => {
    const [{ callId }, { api }] = [await runningCall(), await runningCall()];
    const unknown = { cause: { code: 'CALLS.UNKNOWN' }, code: 'NOT_FOUND' };
    await expect(api.calls.get({ id: callId })).rejects.toMatchObject(unknown);
    await expect(api.calls.end({ callId })).rejects.toMatchObject(unknown);
    await expect(api.calls.resumeTalk({ callId })).rejects.toMatchObject(unknown);
    const watching = await api.calls.watch({ callId });
    await expect(watching[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'CALLS.UNKNOWN' });
    expect(await api.calls.list({})).toHaveLength(1);
  });

  it('is refused to whoever is not signed in', async () => {
    await expect(calls.as().calls.list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });
});

describe('calls.startTalk', () => {
  it('makes a call with the draft as it is, which a runtime can run', async () => {
    const { who, tenantId, flowId } = await calls.createWorkspace();
    const talk = await calls.as(who).calls.startTalk({ flowId });
    if (talk.type !== 'ready') throw new Error('It was expected to be ready.');
    expect(talk.mediaPath).toBe('/media/browser');
    const { answer } = await calls.ask('calls.admit', { nonce: talk.nonce, carrier: 'browser', runtimeId });
    expect(answer).toMatchObject({ callId: talk.callId, tenantId, flowId });
    const { versionHash: hash } = answer;
    expect((await calls.ask('programs.read', { tenantId, flowId, versionHash: hash })).answer).toMatchObject({ hash, flow: testFlow() });
  });

  it('says what is wrong with a draft that cannot run', async () => {
    const { who, tenantId, flowId } = await calls.createWorkspace();
    const draft = { ...testFlow(), edges: {} };
    await calls.services.inTenant(tenantId, (tx) => tx.flow.update({ where: { tenantId_id: { tenantId, id: flowId } }, data: { draft } }));
    expect(await calls.as(who).calls.startTalk({ flowId })).toMatchObject({
      type: 'refused',
      diagnostics: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
    expect(await calls.as(who).calls.list({})).toEqual([]);
  });
});

describe('calls.resumeTalk', () => {
  it('lets a browser come back until the call has ended', async () => {
    const { callId, append, api } = await runningCall();
    const talk = await api.calls.resumeTalk({ callId });
    expect(talk).toEqual({ type: 'ready', nonce: expect.any(String), mediaPath: '/media/browser' });
    await append(0, [callEnded]);
    expect(await api.calls.resumeTalk({ callId })).toEqual({ type: 'ended' });
  });
});

describe('calls.end', () => {
  it('tells the runtime that holds the call, and leaves the rest to it', async () => {
    const said: unknown[] = [];
    const seat = calls.services.runtimes.join({ runtimeId, capacity: 9, channel: { ...nobody, send: (message) => said.push(message) } });
    const { callId, api } = await runningCall();
    await api.calls.end({ callId });
    expect([said, (await api.calls.get({ id: callId })).status]).toEqual([[{ type: 'end-call', callId }], 'waiting']);
    seat.leave();
  });

  it('marks a call that no runtime holds, and one that holds it unseen has to let go', async () => {
    const { callId, append, api } = await runningCall();
    await api.calls.end({ callId });
    await api.calls.end({ callId });
    expect(await api.calls.get({ id: callId })).toMatchObject({ status: 'ended', endReason: 'ended-by-workspace', entries: [] });
    expect(await append(0, wordsOf(1))).toMatchObject({ code: 'INTERNAL.SUPERSEDED' });
  });
});

type Watching = AsyncIterable<readonly [id: string, value: { readonly type: 'entry' | 'turn' }, ...rest: unknown[]]>;

/** Reads to the end, and does something after so many values. */
async function readAll(
  watching: Watching,
  { after, act }: { after: number; act: () => Promise<unknown> } = { after: -1, act: async () => {} },
) {
  const values: unknown[] = [];
  let acted: Promise<unknown> = Promise.resolve();
  for await (const [, value] of watching) {
    values.push(value);
    if (values.length === after) acted = act();
  }
  await acted;
  return values;
}

const placed = (entries: readonly TraceEntry[], first = 0) =>
  entries.map((entry, index) => ({ type: 'entry', position: first + index, entry }));

describe('calls.watch', () => {
  it('gives what happened before and what happens, in order, each once, until the call ends', async () => {
    const { callId, append, api } = await runningCall();
    await append(0, wordsOf(3), [turnOf(1)]);
    const happens = async () => {
      await append(3, wordsOf(2, 3), [turnOf(2)]);
      await append(5, [callEnded]);
    };
    const values = await readAll(await api.calls.watch({ callId }), { after: 4, act: happens });
    expect(values).toEqual([
      ...placed(wordsOf(3)),
      { type: 'turn', turn: turnOf(1) },
      ...placed(wordsOf(2, 3), 3),
      { type: 'turn', turn: turnOf(2) },
      ...placed([callEnded], 5),
    ]);
  });

  it('loses and doubles nothing that is appended while it catches up', async () => {
    const { callId, append, api } = await runningCall();
    for (let from = 0; from < 1_200; from += 400) await append(from, wordsOf(400, from));
    const happens = async () => {
      for (let from = 1_200; from < 1_260; from += 3) await append(from, wordsOf(3, from));
      await append(1_260, [callEnded]);
    };
    const values = await readAll(await api.calls.watch({ callId }), { after: 1, act: happens });
    expect(values).toEqual(placed([...wordsOf(1_260), callEnded]));
  });

  it('begins where it is told to, and goes on after what a client saw last', async () => {
    const { callId, append, api } = await runningCall();
    await append(0, [...wordsOf(3), callEnded], [turnOf(1), turnOf(2)]);
    expect(await readAll(await api.calls.watch({ callId, from: 3 }))).toMatchObject([{ position: 3 }, { type: 'turn' }, { type: 'turn' }]);
    const ids: string[] = [];
    for await (const [id] of await api.calls.watch({ callId })) ids.push(id);
    expect(await readAll(await api.calls.watch({ callId, lastEventId: ids[2] ?? '' }))).toHaveLength(3);
    expect(await readAll(await api.calls.watch({ callId, lastEventId: ids[4] ?? '' }))).toEqual([{ type: 'turn', turn: turnOf(2) }]);
    expect(await readAll(await api.calls.watch({ callId, lastEventId: ids[5] ?? '' }))).toEqual([]);
  });

  it('ends also when a call is ended from outside', async () => {
    const { callId, append, api } = await runningCall();
    await append(0, wordsOf(1));
    const values = await readAll(await api.calls.watch({ callId }), { after: 1, act: () => api.calls.end({ callId }) });
    expect(values).toEqual(placed(wordsOf(1)));
  });

  it('keeps no connection to the database while it waits', async () => {
    const { api, callId, append } = await runningCall();
    await append(0, wordsOf(1));
    const others = await Promise.all(Array.from({ length: 15 }, () => runningCall()));
    const watching = await Promise.all(
      others.map(async (other) => (await other.api.calls.watch({ callId: other.callId }))[Symbol.asyncIterator]()),
    );
    const waiting = watching.map((each) => each.next());
    expect((await api.calls.get({ id: callId })).entries).toHaveLength(1);
    await Promise.all(others.map((other) => other.append(0, [callEnded])));
    expect((await Promise.all(waiting)).map(({ done }) => done)).toEqual(Array(15).fill(false));
  });

  it('reaches a browser as a stream of events, and goes on where the browser lost it', async () => {
    const { who, callId, append } = await runningCall();
    await append(0, wordsOf(2));
    await calls.server.listen({ host: '127.0.0.1', port: 0 });
    const [address] = calls.server.addresses();
    const token = await calls.services.routing.createSession(who, 60_000);
    const watch = async (headers: Record<string, string> = {}) => {
      const url = `http://127.0.0.1:${address?.port}/trpc/calls.watch?input=${encodeURIComponent(JSON.stringify({ callId }))}`;
      const cut = new AbortController();
      const response = await fetch(url, {
        signal: cut.signal,
        headers: { cookie: `callwright_session=${token}`, accept: 'text/event-stream', ...headers },
      });
      return { cut, lines: createInterface({ input: Readable.fromWeb(response.body ?? new ReadableStream()) }) };
    };
    const first = await watch();
    const ids: string[] = [];
    for await (const line of first.lines) {
      if (line.startsWith('id: ')) ids.push(line.slice(4));
      if (ids.length === 2) break;
    }
    first.cut.abort();
    expect(ids).toEqual(['1.0', '2.0']);

    const second = await watch({ 'last-event-id': '1.0' });
    await append(2, [callEnded]);
    const events: string[] = [];
    second.lines.on('line', (line) => events.push(line));
    await once(second.lines, 'close');
    const values = events.filter((line) => line.startsWith('data: {"type":"entry"')).map((line) => JSON.parse(line.slice(6)));
    expect(values).toEqual([...placed(wordsOf(1, 1), 1), ...placed([callEnded], 2)]);
    expect(events).toContain('event: return');
  });
});
