import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';
import { listening } from './testing/listening.ts';
import { testServer } from './testing/test-server.ts';

const program = 'The api';

describe('listen', () => {
  it('names the port and the variable when the port is taken', async () => {
    await using other = createServer();
    const port = Number(new URL(await listening(other)).port);
    await using server = testServer();
    await expect(listen(server, { program, host: '127.0.0.1', port, portVariable: 'PORT', hostVariable: 'HOST' })).rejects.toMatchObject({
      code: 'HTTP.PORT_TAKEN',
      message: `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT to a free port.`,
    });
  });

  it.each([
    ['HOST', 'Set PORT to a port that this user may open, and HOST to an address of this machine.'],
    [undefined, 'Set PORT to a port that this user may open.'],
  ])('says what to set when the address is not of this machine and came from %s', async (hostVariable, remedy) => {
    await using server = testServer();
    const variables = { portVariable: 'PORT', ...(hostVariable !== undefined && { hostVariable }) };
    await expect(listen(server, { program, host: '192.0.2.1', port: 4_000, ...variables })).rejects.toMatchObject({
      code: 'HTTP.CANNOT_LISTEN',
      message: `The api cannot listen on 192.0.2.1, port 4000 (EADDRNOTAVAIL). ${remedy}`,
    });
  });
});
