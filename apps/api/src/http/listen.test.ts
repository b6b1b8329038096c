import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listening } from '../testing/listening.ts';
import { testHttpOptions } from '../testing/test-server.ts';
import { createHttpServer } from './create-http-server.ts';
import { listen } from './listen.ts';

describe('listen', () => {
  it('names the port and the variable when the port is taken', async () => {
    await using other = createServer();
    const port = Number(new URL(await listening(other)).port);
    await using server = createHttpServer(testHttpOptions());
    await expect(listen(server, { host: '127.0.0.1', port, variable: 'PORT' })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT to a free port.`,
    );
  });

  it('names host and variable when the address is not of this machine', async () => {
    await using server = createHttpServer(testHttpOptions());
    await expect(listen(server, { host: '192.0.2.1', port: 4_000, variable: 'PORT' })).rejects.toThrow(
      /^The api cannot listen on 192\.0\.2\.1, port 4000 \(EADDRNOTAVAIL\)\. Set PORT/,
    );
  });
});
