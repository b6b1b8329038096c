import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { choosePorts } from './ports.ts';

async function takenPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, [Symbol.asyncDispose]: async () => void server.close() };
}

it('refuses a port that was asked for and is taken, and says what to set', async () => {
  await using taken = await takenPort();
  await expect(choosePorts({ HOST: '127.0.0.1', PORT: taken.port })).rejects.toThrow(
    `Port ${taken.port} is used by another program. Set PORT to a free one, or leave it out and one is chosen.`,
  );
});

it('finds three different ports when none was asked for', async () => {
  const ports = await choosePorts({ HOST: '127.0.0.1' });
  expect(new Set(Object.values(ports)).size).toBe(3);
});
