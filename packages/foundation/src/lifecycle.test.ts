import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createTestClock } from './clock.ts';
import { endOrphan, SETTINGS_FOLLOW, takeLateSettings, untilStopped } from './lifecycle.ts';

const processWith = (connected: boolean | undefined) => Object.assign(new EventEmitter(), { connected });

describe('untilStopped', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('resolves on %s', async (signal) => {
    const process = processWith(undefined);
    const stopped = untilStopped(process);
    process.emit(signal);
    expect(await stopped).toBe(signal);
  });

  it('resolves when the supervisor is gone', async () => {
    const process = processWith(true);
    const stopped = untilStopped(process);
    process.emit('disconnect');
    expect(await stopped).toBe('parent-gone');
  });

  it('resolves when the supervisor was gone before anybody looked', async () => {
    expect(await untilStopped(processWith(false))).toBe('parent-gone');
  });

  it('does not wait for a supervisor that never was', () => {
    const process = processWith(undefined);
    void untilStopped(process);
    expect(process.listenerCount('disconnect')).toBe(0);
  });
});

describe('endOrphan', () => {
  const setUp = (reason: 'SIGTERM' | 'parent-gone') => {
    const clock = createTestClock();
    const ended: number[] = [];
    return { clock, ended, watching: endOrphan(Promise.resolve(reason), clock, () => ended.push(clock.elapsedMs())) };
  };

  it('ends a program that hangs after its parent is gone', async () => {
    const { clock, ended, watching } = setUp('parent-gone');
    await Promise.resolve();
    await clock.advance(8_999);
    expect(ended).toEqual([]);
    await clock.advance(1);
    await watching;
    expect(ended).toEqual([9_000]);
  });

  it('leaves it to whoever sent a signal to lose patience', async () => {
    const { clock, ended, watching } = setUp('SIGTERM');
    await watching;
    expect([ended, clock.sleeping]).toEqual([[], 0]);
  });
});

describe('takeLateSettings', () => {
  const toldBy = (...args: string[]) => Object.assign(new EventEmitter(), { argv: ['node', 'main.js', ...args] });

  it('has nothing to wait for when nothing was announced', async () => {
    const process = toldBy();
    expect(await takeLateSettings(process)).toEqual({});
    expect(process.eventNames()).toEqual([]);
  });

  it('waits for what was announced', async () => {
    const process = toldBy(SETTINGS_FOLLOW);
    const settings = takeLateSettings(process);
    process.emit('message', { DATABASE_URL: 'postgresql://127.0.0.1/app' });
    expect(await settings).toEqual({ DATABASE_URL: 'postgresql://127.0.0.1/app' });
  });

  it('does not wait for a parent that is gone', async () => {
    const process = toldBy(SETTINGS_FOLLOW);
    const settings = takeLateSettings(process);
    process.emit('disconnect');
    await expect(settings).rejects.toThrow('ended before all settings were known');
  });

  it.each([['text'], [null], [{ PORT: 3_000 }]])('refuses %j', async (message) => {
    const process = toldBy(SETTINGS_FOLLOW);
    const settings = takeLateSettings(process);
    process.emit('message', message);
    await expect(settings).rejects.toThrow('holds something else');
  });
});
