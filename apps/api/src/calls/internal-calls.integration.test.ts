import type { TurnLatency } from '@callwright/internal-protocol/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCalls, type TestCalls, versionHash } from './testing/open-test-calls.ts';
import { testFlow } from './testing/test-flow.ts';
import { callEnded, callStarted, wordsOf } from './testing/trace-of.ts';

let calls: TestCalls;
beforeAll(async () => {
  calls = await openTestCalls();
});
afterAll(() => calls[Symbol.asyncDispose]());

const runtimeId = 'rt-1';

async function newCall(known: { readonly callerNumber?: string } = {}) {
  const workspace = await calls.createWorkspace();
  const callId = await workspace.createCall(known);
  const owner = { tenantId: workspace.tenantId, callId };
  const admit = async (carrier: 'browser' | 'twilio' = 'browser') =>
    calls.ask('calls.admit', { nonce: await calls.services.routing.createNonce(owner), carrier, runtimeId });
  const append = (from: number, entries: ReturnType<typeof wordsOf>, epoch = 1, turns: TurnLatency[] = []) =>
    calls.ask('calls.append-trace', { callId, epoch, from, entries, turns });
  const row = () =>
    calls.services.inTenant(owner.tenantId, (tx) =>
      tx.call.findUniqueOrThrow({ where: { tenantId_id: { tenantId: owner.tenantId, id: callId } } }),
    );
  return { ...owner, ...workspace, admit, append, row };
}

describe('admitting a call', () => {
  it('gives all there is to know of it, and sets when it started', async () => {
    const { callId, tenantId, flowId, admit, row } = await newCall();
    const { seed } = await row();
    expect(await admit()).toMatchObject({
      status: 200,
      answer: {
        callId,
        tenantId,
        flowId,
        versionHash,
        carrier: 'browser',
        epoch: 1,
        seed,
        startedAt: '2026-01-01T00:00:00.000Z',
        variables: {},
        entries: [],
      },
    });
  });

  it('tells the number of a caller who shows it, and of nobody else', async () => {
    const shown = await newCall({ callerNumber: '+12025550117' });
    expect((await shown.admit()).answer).toMatchObject({ caller: '+12025550117' });
    const hidden = await newCall();
    expect((await hidden.admit()).answer).not.toHaveProperty('caller');
  });

  it('again gives what happened so far, in the next epoch, and counts from the same instant', async () => {
    const { admit, append, row } = await newCall();
    await admit();
    const entries = [callStarted, ...wordsOf(2)];
    await append(0, entries);
    const { startedAt } = await row();
    expect((await admit()).answer).toMatchObject({ epoch: 2, entries, startedAt: startedAt?.toISOString() });
  });

  it('takes a nonce once', async () => {
    const { tenantId, callId } = await newCall();
    const nonce = await calls.services.routing.createNonce({ tenantId, callId });
    const twice = await Promise.all([1, 2].map(() => calls.ask('calls.admit', { nonce, carrier: 'browser', runtimeId })));
    expect(twice.map(({ status, code }) => [status, code]).sort()).toEqual([
      [200, undefined],
      [403, 'INTERNAL.NONCE_REFUSED'],
    ]);
  });

  it('refuses another carrier, and a call that has ended', async () => {
    const { admit, append } = await newCall();
    expect(await admit('twilio')).toMatchObject({ status: 403, code: 'INTERNAL.CARRIER_WRONG' });
    await admit();
    await append(0, [callEnded]);
    expect(await admit()).toMatchObject({ status: 409, code: 'INTERNAL.CALL_ENDED' });
  });

  it('tells from then on which runtime holds the call', async () => {
    const { callId, admit } = await newCall();
    const said: unknown[] = [];
    const channel = { send: (message: unknown) => said.push(message), replaced: () => undefined };
    calls.services.runtimes.join({ runtimeId, capacity: 1, channel });
    await admit();
    calls.services.runtimes.send({ type: 'end-call', callId });
    expect(said).toEqual([{ type: 'end-call', callId }]);
  });

  it('says in words what is wrong with a question', async () => {
    const wrong = { nonce: 'short', carrier: 'browser', runtimeId, isAdmin: true } as const;
    expect(await calls.ask('calls.admit', wrong)).toMatchObject({
      status: 400,
      code: 'INTERNAL.ASK_WRONG',
      answer: { error: { message: expect.stringMatching(/calls\.admit.*nonce|isAdmin/s) } },
    });
  });
});

describe('appending to a trace', () => {
  it('counts what is committed, and told twice it is written once', async () => {
    const { admit, append } = await newCall();
    await admit();
    const entries = wordsOf(3);
    expect((await append(0, entries)).answer).toEqual({ entryCount: 3 });
    expect((await append(0, entries)).answer).toEqual({ entryCount: 3 });
    expect((await append(1, wordsOf(4, 1))).answer).toEqual({ entryCount: 5 });
    expect((await admit()).answer.entries).toEqual(wordsOf(5));
  });

  it('refuses a gap, and whoever holds the call no more', async () => {
    const { admit, append } = await newCall();
    await admit();
    expect(await append(1, wordsOf(1))).toMatchObject({ status: 409, code: 'INTERNAL.GAP' });
    await admit();
    expect(await append(0, wordsOf(1), 1)).toMatchObject({ status: 409, code: 'INTERNAL.SUPERSEDED' });
    expect((await append(0, wordsOf(1), 2)).status).toBe(200);
  });

  it('writes in line what comes at once', async () => {
    const { admit, append } = await newCall();
    await admit();
    const answers = await Promise.all(Array.from({ length: 8 }, () => append(0, wordsOf(20))));
    expect(answers.map(({ answer }) => answer)).toEqual(Array(8).fill({ entryCount: 20 }));
    expect((await admit()).answer.entries).toEqual(wordsOf(20));
  });

  it('lets a call run from its start, and end with its end, which stays', async () => {
    const { admit, append, row } = await newCall();
    await admit();
    expect(await row()).toMatchObject({ status: 'waiting', endReason: null });
    await append(0, [callStarted]);
    expect(await row()).toMatchObject({ status: 'running', endedAt: null });
    await append(1, [callEnded]);
    const ended = { status: 'ended', endReason: 'flow-ended', endedAt: new Date('2026-01-01T00:00:00.000Z') };
    expect(await row()).toMatchObject(ended);
    expect((await append(2, wordsOf(1))).answer).toEqual({ entryCount: 3 });
    expect(await row()).toMatchObject(ended);
  });

  it('keeps the moments of each turn once', async () => {
    const { admit, append, tenantId, callId } = await newCall();
    await admit();
    const turn = { turn: 1, speechEndMs: 900, transcriptMs: 1_000, firstTokenMs: 1_000, firstAudioMs: 1_100, firstHeardMs: 1_200 };
    await append(0, [], 1, [turn]);
    await append(0, [], 1, [turn]);
    const rows = await calls.services.inTenant(tenantId, (tx) => tx.turnLatency.findMany({ where: { callId } }));
    expect(rows).toEqual([{ tenantId, callId, ...turn }]);
  });

  it('keeps words with characters that PostgreSQL cannot hold', async () => {
    const { admit, append } = await newCall();
    await admit();
    const heard = { type: 'event', event: { type: 'caller.backchannelled', at: 1, words: 'a\0b\ud83d' } } as const;
    expect((await append(0, [heard])).status).toBe(200);
    expect((await admit()).answer.entries).toEqual([{ ...heard, event: { ...heard.event, words: 'a\u{fffd}b\u{fffd}' } }]);
  });

  it('knows no call that does not exist', async () => {
    const callId = calls.services.createId('ca');
    const answered = await calls.ask('calls.append-trace', { callId, epoch: 1, from: 0, entries: [], turns: [] });
    expect(answered).toMatchObject({ status: 404, code: 'INTERNAL.CALL_UNKNOWN' });
  });
});

describe('reading a program', () => {
  it('gives the version as it was published', async () => {
    const { tenantId, flowId } = await newCall();
    expect(await calls.ask('programs.read', { tenantId, flowId, versionHash })).toMatchObject({
      status: 200,
      answer: { hash: versionHash, flow: testFlow(), actions: [], plugins: {} },
    });
  });

  it('knows no version of another workspace', async () => {
    const [{ flowId }, { tenantId }] = [await newCall(), await newCall()];
    const answered = await calls.ask('programs.read', { tenantId, flowId, versionHash });
    expect(answered).toMatchObject({ status: 404, code: 'INTERNAL.PROGRAM_UNKNOWN' });
  });
});
