import type { PluginAnswer } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import type { ActionWish, RunAction } from '../plugins/run-action.ts';
import { startSession, type TestSession } from '../testing/start-session.ts';
import { actingFlow } from '../testing/test-flows.ts';
import { testPlugin } from '../testing/test-plugin.ts';

const plugin = testPlugin('worker', 'async () => ({})');

interface Work {
  readonly wish: ActionWish;
  readonly signal: AbortSignal;
  readonly answer: (answer: PluginAnswer) => void;
}

/** A call that has come to its plugin. */
async function start(options: { readonly isIdempotent?: boolean; readonly isApiAway?: boolean } = {}) {
  const works: Work[] = [];
  const runAction: RunAction = (wish, signal) => {
    const { promise, resolve } = Promise.withResolvers<PluginAnswer>();
    works.push({ wish, signal, answer: resolve });
    return promise;
  };
  const started = await startSession(actingFlow(plugin, { isIdempotent: options.isIdempotent ?? true }), { runAction });
  started.api.isAway = options.isApiAway ?? false;
  const [spoken] = started.stored.entries.flatMap((entry) =>
    entry.type === 'effect' && entry.effect.type === 'speak' ? [entry.effect.id] : [],
  );
  if (spoken === undefined) throw new Error('Nothing was said.');
  started.voice.tells.onSpeech({ type: 'speech.finished', effect: spoken, heard: 'One moment.' });
  await started.settle();
  return { ...started, works };
}

const lastEvent = ({ stored }: Pick<TestSession, 'stored'>) =>
  stored.entries.flatMap((entry) => (entry.type === 'event' ? [entry.event] : [])).at(-1);

describe('calling a plugin', () => {
  it('begins with a key that stays the same, and tells what came of it', async () => {
    const call = await start();
    expect(call.works[0]?.wish).toMatchObject({
      plugin: 'worker',
      action: 'act',
      key: `${call.stored.callId}/fx_2`,
      timeZone: 'Europe/Berlin',
    });
    call.works[0]?.answer({ type: 'succeeded', output: {} });
    await call.settle();
    expect(lastEvent(call)).toMatchObject({ type: 'plugin.succeeded', effect: 'fx_2', output: {} });
  });

  it('waits until the trace tells of it for certain', async () => {
    const { works, api, clock } = await start({ isApiAway: true });
    await clock.advance(1_000);
    expect(works).toHaveLength(0);
    api.isAway = false;
    await clock.advance(1_000);
    expect(works).toHaveLength(1);
  });

  it('does nothing when the trace could not be stored in time', async () => {
    const call = await start({ isApiAway: true });
    await call.clock.advance(3_000);
    call.api.isAway = false;
    await call.clock.advance(10_000);
    expect([call.works.length, lastEvent(call)]).toMatchObject([0, { type: 'plugin.failed', reason: 'unavailable', code: 'not-stored' }]);
  });

  it('gives up when its time is over', async () => {
    const call = await start();
    await call.clock.advance(3_000);
    expect(lastEvent(call)).toMatchObject({ type: 'plugin.failed', reason: 'timed-out' });
    expect(call.works[0]?.signal.aborted).toBe(true);
  });

  it('is told when nobody waits for it any more, and then tells nothing', async () => {
    const call = await start();
    call.session.hungUp();
    await call.settle();
    expect(call.works[0]?.signal.aborted).toBe(true);
    call.works[0]?.answer({ type: 'succeeded', output: {} });
    await call.settle();
    expect(lastEvent(call)).toMatchObject({ type: 'caller.hung-up' });
  });

  it('is tried again under the same key by whoever goes on with the call', async () => {
    const call = await start();
    call.session.lost();
    await call.settle();
    expect(call.works[0]?.signal.aborted).toBe(true);
    await call.again();
    expect(call.works.map(({ wish }) => wish.key)).toEqual(Array(2).fill(`${call.stored.callId}/fx_2`));
  });

  it('is not tried again when that would not be the same as once', async () => {
    const call = await start({ isIdempotent: false });
    call.session.lost();
    await call.settle();
    await call.again();
    expect([call.works.length, lastEvent(call)]).toMatchObject([1, { type: 'plugin.failed', reason: 'unavailable', code: 'interrupted' }]);
  });
});
