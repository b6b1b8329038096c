import { createTestClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { expect, it } from 'vitest';
import { loadInBackground } from './load-in-background.ts';

function start(load: () => Promise<string>) {
  const clock = createTestClock();
  const closed: string[] = [];
  const log = createLogger({ name: 'test', level: 'silent' });
  const close = async (part: string) => void closed.push(part);
  return { clock, closed, loading: loadInBackground({ name: 'The part', clock, log, load, close }) };
}

it('is there for whoever waits, and for whoever comes later', async () => {
  const loaded = Promise.withResolvers<string>();
  const { loading } = start(() => loaded.promise);
  const waiting = loading.within(100);
  expect(loading.state()).toBe('loading');
  loaded.resolve('part');
  expect([await waiting, await loading.within(0), loading.state()]).toEqual(['part', 'part', 'ready']);
});

it('says that it is not ready in time', async () => {
  const { loading, clock } = start(() => new Promise(() => undefined));
  const waiting = expect(loading.within(100)).rejects.toMatchObject({ code: 'RUNTIME.PART_NOT_READY', message: /The part was not ready/ });
  await clock.advance(100);
  await waiting;
});

it('tries again what failed', async () => {
  let attempts = 0;
  const { loading, clock } = start(async () => {
    attempts += 1;
    if (attempts < 3) throw new Error('not yet');
    return 'part';
  });
  await clock.advance(1_000);
  expect([attempts, loading.state()]).toEqual([2, 'failed']);
  await clock.advance(5_000);
  expect([attempts, await loading.within(0)]).toEqual([3, 'part']);
});

it('closes what is there, and what comes too late', async () => {
  const late = Promise.withResolvers<string>();
  const [present, absent] = [start(async () => 'part'), start(() => late.promise)];
  await present.loading.within(0);
  await Promise.all([present.loading.close(), absent.loading.close()]);
  expect([present.closed, absent.closed]).toEqual([['part'], []]);
  late.resolve('late');
  await absent.clock.advance(0);
  expect(absent.closed).toEqual(['late']);
});

it('is settled when what was being loaded at the end is closed', async () => {
  const loaded = Promise.withResolvers<string>();
  const { loading, closed } = start(() => loaded.promise);
  let isSettled = false;
  void loading.settled.then(() => {
    isSettled = true;
  });
  await loading.close();
  expect([isSettled, closed]).toEqual([false, []]);
  loaded.resolve('part');
  await loading.settled;
  expect(closed).toEqual(['part']);
});
