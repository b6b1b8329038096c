import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';
import { testServices } from '../testing/test-services.ts';

const server = testServer({ services: testServices({ publicUrl: 'https://calls.example.com' }) });

async function write(headers: Readonly<Record<string, string>>): Promise<number> {
  const response = await server.inject({
    method: 'POST',
    url: '/trpc/session.signOut',
    headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
    payload: '{}',
  });
  return response.statusCode;
}

describe('a write', () => {
  it.each([
    ['from our own address', { origin: 'https://calls.example.com' }, 200],
    ['from the address that it was sent to', { host: 'localhost:3000', origin: 'http://localhost:3000' }, 200],
    ['from the IP address that it was sent to', { host: '192.0.2.7:3000', origin: 'http://192.0.2.7:3000' }, 200],
    ['from the newer kind of IP address', { host: '[::1]:3000', origin: 'http://[::1]:3000' }, 200],
    ['from another site whose name leads to us', { host: 'elsewhere.example.com', origin: 'http://elsewhere.example.com' }, 403],
    ['from no page at all', {}, 200],
    ['from another site', { origin: 'https://elsewhere.example.com' }, 403],
    ['from another port of this machine', { origin: 'http://127.0.0.1:8080' }, 403],
    ['from a name that begins like ours', { origin: 'https://calls.example.com.elsewhere.example' }, 403],
    ['from a page without an origin', { origin: 'null' }, 403],
  ])('%s: %o', async (_name, headers, expected) => {
    expect(await write(headers)).toBe(expected);
  });

  it('that is refused says why', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/trpc/session.signOut',
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(response.json().error).toEqual({ code: 'API.CROSS_SITE', message: expect.stringContaining('another address') });
  });
});

it('a page of another site may ask, as far as its browser lets it', async () => {
  const response = await server.inject({ url: '/trpc/system.status', headers: { origin: 'https://elsewhere.example.com' } });
  expect(response.statusCode).toBe(200);
});
