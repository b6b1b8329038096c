import { readFileSync, readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from './supervisor.ts';
import { type AttackBench, openAttackBench } from './testing/open-attack-bench.ts';

let bench: AttackBench;
beforeAll(async () => {
  bench = await openAttackBench(createSandbox);
});
afterAll(() => bench[Symbol.asyncDispose]());

/** The system shows another user's process to root alone. */
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(isRootOnLinux)('a plugin-host, seen by the system', () => {
  const look = (file: string) => readFileSync(`/proc/${bench.sandbox.pids()[0]}/${file}`, 'utf8');

  it('is nobody, with no privileges and no way to more', () => {
    const status = look('status');
    expect(/^Uid:\t(.*)$/m.exec(status)?.[1]).toBe('65534\t65534\t65534\t65534');
    expect(/^Gid:\t(.*)$/m.exec(status)?.[1]).toBe('65534\t65534\t65534\t65534');
    expect(/^CapEff:\t(.*)$/m.exec(status)?.[1]).toMatch(/^0+$/);
    expect(/^NoNewPrivs:\t(.*)$/m.exec(status)?.[1]).toBe(bench.sandbox.wallsUp().noNewPrivileges ? '1' : '0');
  });

  it('has a network of its own, with nothing in it, if the walls say so', () => {
    const isApart = readlinkSync(`/proc/${bench.sandbox.pids()[0]}/ns/net`) !== readlinkSync('/proc/self/ns/net');
    expect(isApart).toBe(bench.sandbox.wallsUp().network);
  });

  it('has nothing of our environment', () => {
    const names = look('environ')
      .split('\0')
      .filter(Boolean)
      .map((each) => each.split('=')[0]);
    expect(names.filter((name) => !name?.startsWith('NODE_CHANNEL_'))).toEqual([]);
  });

  it('waits for everybody else, and goes first when memory runs out', () => {
    expect(getPriority(bench.sandbox.pids()[0])).toBe(10);
    expect(look('oom_score_adj').trim()).toBe('900');
  });
});
