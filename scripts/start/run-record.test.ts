import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../processes/process-facts.ts';
import { takeRunRecord } from './run-record.ts';

let folder = '';
let file = '';
const said: string[] = [];
const take = () => takeRunRecord(file, folder, createSystemClock(), (line) => said.push(line));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callwright-run-record-'));
  file = join(folder, 'run.json');
  said.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the run record', () => {
  it('lets one supervisor at a time onto a home, and names it and its address to the second', async () => {
    const record = await take();
    await record.setAddress('http://localhost:3000');
    await expect(take()).rejects.toThrow(`Callwright runs already on ${folder} (process ${process.pid}, http://localhost:3000).`);
    await record.release();
    await (await take()).release();
  });

  it('is taken over from a supervisor that was killed, and what it left behind is ended', async () => {
    const leftover = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const exited = once(leftover, 'exit');
    const identity = await identify(leftover.pid ?? 0);
    const dead = { pid: 2 ** 22 - 1, startedAt: '1' };
    await writeFile(file, JSON.stringify({ supervisor: dead, address: 'starting', apps: { api: identity } }));
    const record = await take();
    expect(await exited).toEqual([null, 'SIGTERM']);
    expect(said).toEqual([`The api left behind by an earlier start (process ${leftover.pid}) was ended.`]);
    await record.release();
  });

  it('never signals a process that only has the number of one left behind', async () => {
    const innocent = { pid: process.pid, startedAt: 'another time' };
    await writeFile(file, JSON.stringify({ supervisor: innocent, address: 'starting', apps: { api: innocent } }));
    await (await take()).release();
    expect(said).toEqual([]);
  });

  it('is not stopped by a damaged record', async () => {
    await writeFile(file, '{"supervisor":');
    await (await take()).release();
  });

  it('keeps every app when several are recorded at once', async () => {
    const record = await take();
    await Promise.all(['api', 'runtime', 'another'].map((name) => record.setApp(name, process.pid)));
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')).apps).sort()).toEqual(['another', 'api', 'runtime']);
    await record.release();
  });
});
