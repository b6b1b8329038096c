import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { createLogger } from '@callwright/foundation/log';
import type { ToRuntime } from '@callwright/internal-protocol/channel';
import { expect, it, onTestFinished } from 'vitest';
import { createMemoryApi } from '../testing/memory-api.ts';
import { internalToken, serveMemoryApi } from '../testing/serve-memory-api.ts';
import { openChannel } from './open-channel.ts';

const callId = createCountingIds()('ca');
const hello = { type: 'hello', runtimeId: 'runtime-1', capacity: 5 };
const load = { type: 'load', calls: [callId] };

async function open(token = internalToken) {
  const clock = createTestClock();
  const served = await serveMemoryApi(createMemoryApi(clock));
  const received: ToRuntime[] = [];
  const channel = openChannel({
    ...{ clock, internalUrl: served.url, internalToken: token, runtimeId: 'runtime-1', capacity: 5 },
    log: createLogger({ name: 'test', level: 'silent' }),
    calls: () => [callId],
    onMessage: (message) => received.push(message),
  });
  onTestFinished(async () => {
    channel.close();
    await served[Symbol.asyncDispose]();
  });
  return { clock, served, channel, received, told: (messages: readonly unknown[]) => expect.poll(() => served.told).toEqual(messages) };
}

it('says who it is and how busy, and tells the load at every beat and when it changes', async () => {
  const { clock, channel, told } = await open();
  await told([hello, load]);
  await clock.advance(10_000);
  await told([hello, load, load]);
  channel.tellLoad();
  await told([hello, load, load, load]);
});

it('hands on what the api says, and bears with what it does not know', async () => {
  const { served, received, told } = await open();
  await told([hello, load]);
  served.tell({ type: 'sing', callId } as unknown as ToRuntime);
  served.tell({ type: 'end-call', callId });
  await expect.poll(() => received).toEqual([{ type: 'end-call', callId }]);
});

it('is opened again when it is cut', async () => {
  const { served, clock, told } = await open();
  await told([hello, load]);
  served.cutChannels();
  await expect.poll(() => clock.advance(200).then(() => served.told.length)).toBeGreaterThan(2);
  expect(served.told.slice(2)).toEqual([hello, load]);
});

it('says nothing to an api that does not take its token', async () => {
  const { served, clock } = await open('another-token-that-nobody-shares-at-all');
  for (let time = 0; time < 5; time += 1) await clock.advance(1_000);
  expect(served.told).toEqual([]);
});
