import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { untilStopped } from './lifecycle.ts';

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
