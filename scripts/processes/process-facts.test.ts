import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { createSystemClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { describeProcess, hasEnded, isAlive, stateOf } from './process-facts.ts';

const clock = createSystemClock();

/** A process that has ended, and a parent that never asks how; gives the number of the former. */
async function unburied() {
  const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
  const [line] = await once(parent.stdout?.setEncoding('utf8') ?? parent, 'data');
  // A shell might ask; what it becomes does not.
  for (const startedMs = clock.elapsedMs(); clock.elapsedMs() - startedMs < 10_000; await setImmediate()) {
    if ((await describeProcess(parent.pid ?? 0))?.command === 'sleep 60') break;
  }
  parent.stdio[3]?.destroy();
  return { pid: Number(line), [Symbol.dispose]: () => void parent.kill('SIGKILL') };
}

describe('hasEnded', () => {
  it('is true of a process that nobody has asked about since', { skip: process.platform !== 'linux' }, async () => {
    using child = await unburied();
    expect(await hasEnded(child.pid, 5_000, clock)).toBe(true);
    expect([isAlive(child.pid), await stateOf(child.pid)]).toEqual([true, 'Z']);
  });

  it('is false of one that goes on', async () => {
    expect(await hasEnded(process.pid, 0, clock)).toBe(false);
  });

  it('is true of one that is gone', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    expect(await hasEnded(child.pid ?? 0, 0, clock)).toBe(true);
  });
});
