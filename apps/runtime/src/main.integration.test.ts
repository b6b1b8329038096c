import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createMemoryApi } from './testing/memory-api.ts';
import { internalToken, serveMemoryApi } from './testing/serve-memory-api.ts';
import { greetingFlow } from './testing/test-flows.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** The program itself, behind an api in memory, when it has opened its port. */
async function start() {
  const api = createMemoryApi(createSystemClock());
  const served = await serveMemoryApi(api);
  const port = await freePort();
  const env = { RUNTIME_PORT: port, INTERNAL_URL: served.url, INTERNAL_TOKEN: internalToken };
  const child = spawn(process.execPath, ['--conditions=@callwright/source', join(import.meta.dirname, 'main.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  await untilLogged(child, '"listening"');
  return { api, served, child, address: `127.0.0.1:${port}` };
}

async function freePort(): Promise<string> {
  await using server = createServer();
  return new URL(await listening(server)).port;
}

/** Resolves when the program has logged this sentence; the test's own time limit ends it otherwise. */
function untilLogged(child: ChildProcess, sentence: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.stdout?.setEncoding('utf8').on('data', (lines: string) => {
    if (lines.includes(sentence)) resolve();
  });
  return promise;
}

/** A browser that plays at once, and answers the first question by keyboard. */
async function typeACall(address: string, nonce: string): Promise<readonly string[]> {
  const socket = new WebSocket(`ws://${address}/media/browser`);
  const said: string[] = [];
  socket.on('message', (bytes: Buffer, isBinary) => {
    if (isBinary) return;
    const message = JSON.parse(bytes.toString());
    if (message.type === 'mark') socket.send(bytes.toString());
    else said.push(message.type);
    if (message.type === 'started') socket.send(JSON.stringify({ type: 'typed', words: 'An oil change' }));
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'start', nonce }));
  await once(socket, 'close');
  return said;
}

describe('the runtime', () => {
  it('holds a call as soon as its port is open, and ends when it is told to', async () => {
    const { api, served, child, address } = await start();
    const { call, nonce } = api.placeCall(api.publish(greetingFlow()), 'browser');
    expect((await typeACall(address, nonce)).filter((type) => type !== 'clear')).toEqual(['started', 'ended']);
    await expect.poll(() => call.isEnded).toBe(true);
    const health = await fetch(`http://${address}/healthz`);
    expect(await health.json()).toMatchObject({ parts: { speech: { state: 'ready' } } });
    expect(served.told[0]).toMatchObject({ type: 'hello', capacity: 50 });

    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('ends in time though a call is running, and leaves the call to another runtime', async () => {
    const { api, child, address } = await start();
    const { call, nonce } = api.placeCall(api.publish(greetingFlow()), 'browser');
    const socket = new WebSocket(`ws://${address}/media/browser`);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'start', nonce }));
    await expect.poll(() => call.entries.length, { timeout: 20_000 }).toBeGreaterThan(2);
    const [closed, exited] = [once(socket, 'close'), once(child, 'exit')];
    child.kill('SIGTERM');
    expect([(await closed)[0], await exited, call.isEnded]).toEqual([1012, [0, null], false]);
  });
});
