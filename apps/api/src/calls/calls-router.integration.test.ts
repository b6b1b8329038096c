import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storableJson } from './storable-json.ts';
import { openRunningCall, runtimeId } from './testing/open-running-call.ts';
import { openTestCalls, type TestCalls, type TestWorkspace, versionHash } from './testing/open-test-calls.ts';
import { testFlow } from './testing/test-flow.ts';
import { callEnded, callStarted, turnOf, wordsOf } from './testing/trace-of.ts';

let calls: TestCalls;
beforeAll(async () => {
  calls = await openTestCalls();
});
afterAll(() => calls[Symbol.asyncDispose]());

const runningCall = (workspace?: TestWorkspace) => openRunningCall(calls, workspace);

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
    await expect(api.calls.watch({ callId })).rejects.toMatchObject(unknown);
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
    const draft = storableJson({ ...testFlow(), edges: {} });
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
