import { expect, it } from 'vitest';
import { endToEndHeaders } from './end-to-end-headers.ts';

it('drops what belongs to one connection, what the connection names, and what a client says about proxies', () => {
  expect(
    endToEndHeaders({
      connection: 'Upgrade, X-Secret',
      upgrade: 'websocket',
      'x-secret': '1',
      'transfer-encoding': 'chunked',
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      forwarded: 'for=127.0.0.1',
      'sec-websocket-key': 'k',
      'set-cookie': ['a=1', 'b=2'],
    }),
  ).toEqual({ 'sec-websocket-key': 'k', 'set-cookie': ['a=1', 'b=2'] });
});
