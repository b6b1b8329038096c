import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { SETTINGS_FOLLOW, takeLateSettings, untilStopped } from './lifecycle.ts';

const processWith = (connected: boolean) => Object.assign(new EventEmitter(), { connected });

describe('untilStopped', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('resolves on %s', async (signal) => {
    const process = processWith(false);
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

  it('does not wait for a supervisor that never was', () => {
    const process = processWith(false);
    void untilStopped(process);
    expect(process.listenerCount('disconnect')).toBe(0);
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
