import { connect, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTestClock } from '@callwright/foundation/clock';
import { listening } from '@callwright/http-server/testing/listening';
import { describe, expect, it } from 'vitest';
import { splice } from './splice.ts';

/** A TCP connection of which either side may end alone, as HTTP servers have them. */
const connection = async () => {
  const server = createServer({ allowHalfOpen: true });
  const { hostname, port } = new URL(await listening(server));
  const accepted = Promise.withResolvers<Socket>();
  server.once('connection', (socket) => accepted.resolve(socket));
  const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const near = await accepted.promise;
  server.close();
  return { near, far };
};

const spliced = async () => {
  const clock = createTestClock();
  const [client, runtime] = await Promise.all([connection(), connection()]);
  const joined = splice(client.near, runtime.near, { clock, lingerMs: 5_000 });
  return { clock, client: client.far, runtime: runtime.far, joined };
};

describe('two spliced sockets', () => {
  it('carry bytes both ways, unchanged', async () => {
    const { client, runtime, joined } = await spliced();
    const sent = Buffer.alloc(3_000_000, 'frames ');
    runtime.pipe(runtime);
    client.end(sent);
    const chunks: Buffer[] = [];
    for await (const chunk of client) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(sent)).toBe(true);
    await joined;
  });

  it('let the one that still speaks finish when the other has ended', async () => {
    const { client, runtime, joined } = await spliced();
    client.end('goodbye');
    expect(await text(runtime)).toBe('goodbye');
    runtime.end('and thank you');
    expect(await text(client)).toBe('and thank you');
    await joined;
  });

  it('are cut when one lingers after the other has ended', async () => {
    const { clock, client, runtime, joined } = await spliced();
    client.end();
    await text(runtime);
    await clock.advance(5_000);
    await joined;
    runtime.destroy();
  });

  it.each(['client', 'runtime'] as const)('are both cut when the %s breaks', async (broken) => {
    const { joined, ...ends } = await spliced();
    const other = ends[broken === 'client' ? 'runtime' : 'client'];
    ends[broken].resetAndDestroy();
    await Promise.all([joined, text(other)]);
    other.destroy();
  });

  it('leave no timer behind', async () => {
    const { clock, client, runtime, joined } = await spliced();
    client.end();
    await text(runtime);
    runtime.end();
    await text(client);
    await joined;
    expect(clock.sleeping).toBe(0);
  });
});
