import { createCountingIds } from '@callwright/foundation/id';
import { expect, it } from 'vitest';
import type { CallSession } from './call-session.ts';
import { createRunningCalls } from './running-calls.ts';

const callId = createCountingIds()('ca');

function sessionOf(epoch: number) {
  const ended = Promise.withResolvers<'lost'>();
  const state = { isSuperseded: false };
  const session: CallSession = {
    ...{ callId, epoch, ended: ended.promise, stored: ended.promise.then(() => undefined) },
    ...{ hear: () => undefined, typed: () => undefined, markPassed: () => undefined, hungUp: () => undefined },
    ...{ lost: () => undefined, endByWorkspace: () => undefined, moveOn: () => undefined, idle: async () => undefined },
    supersede: () => {
      state.isSuperseded = true;
    },
  };
  return { session, state, end: () => ended.resolve('lost') };
}

it('never has two sessions of one call: the younger one stays, in whatever order they come', () => {
  const calls = createRunningCalls({ capacity: 9, onChange: () => undefined });
  const [old, young] = [sessionOf(1), sessionOf(2)];
  expect([calls.add(old.session), calls.add(young.session)]).toEqual([true, true]);
  expect([old.state.isSuperseded, young.state.isSuperseded, calls.get(callId)]).toEqual([true, false, young.session]);
  expect([calls.add(sessionOf(1).session), calls.ids()]).toEqual([false, [callId]]);
});

it('counts places that are reserved and those that are taken, until a session is over', async () => {
  let changes = 0;
  const onChange = () => {
    changes += 1;
  };
  const calls = createRunningCalls({ capacity: 1, onChange });
  expect([calls.reserve(), calls.reserve()]).toEqual([true, false]);
  const { session, end } = sessionOf(1);
  calls.add(session);
  calls.release();
  expect(calls.reserve()).toBe(false);
  end();
  await session.stored;
  await Promise.resolve();
  expect([calls.reserve(), calls.ids(), changes]).toEqual([true, [], 2]);
});
