import { Writable } from 'node:stream';
import { createLogger } from '@callwright/foundation/log';
import { describe, expect, it } from 'vitest';
import { testServer } from './testing/test-server.ts';

/** As pino writes them. */
const levels = { debug: 20, info: 30 };

const loggingServer = () => {
  const lines: string[] = [];
  const destination = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const log = createLogger({ name: 'test', level: 'debug' }, destination);
  const server = testServer({ log, quietPaths: ['/often'] });
  server.all('/calls/:id', async () => 'ok');
  server.get('/often', async () => 'ok');
  return { server, lines };
};

describe('the log of requests', () => {
  it('has one line per request, without query, body or headers', async () => {
    const { server, lines } = loggingServer();
    await server.inject({
      method: 'POST',
      url: '/calls/ca_1?token=secret',
      headers: { authorization: 'secret' },
      payload: { name: 'secret' },
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      msg: 'request answered',
      method: 'POST',
      path: '/calls/ca_1',
      status: 200,
      reqId: 'request-1',
    });
    expect(lines[0]).not.toContain('secret');
  });

  it('keeps the query out for unknown addresses too', async () => {
    const { server, lines } = loggingServer();
    await server.inject('/unknown?token=secret');
    expect(lines.join('')).not.toContain('secret');
  });

  it('tells of paths that are asked all the time at debug only', async () => {
    const { server, lines } = loggingServer();
    await server.inject('/often?since=1');
    await server.inject('/calls/ca_1');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([levels.debug, levels.info]);
  });
});
