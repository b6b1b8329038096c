import { Writable } from 'node:stream';
import { createLogger } from '@callwright/foundation/log';
import { describe, expect, it } from 'vitest';
import { testHttpOptions } from '../testing/test-server.ts';
import { createHttpServer } from './create-http-server.ts';

const loggingServer = () => {
  const lines: string[] = [];
  const destination = new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) });
  const log = createLogger({ name: 'test', level: 'debug' }, destination);
  const server = createHttpServer({ ...testHttpOptions(), log });
  server.all('/calls/:id', async () => 'ok');
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
});
