import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSystemClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { createTestNetwork, publicAddress } from '../testing/test-network.ts';
import type { Credentials } from './build-headers.ts';
import { createEgress } from './create-egress.ts';

const secret = 'sk-test/42+abc"';
const credentials: Credentials = {
  hosts: ['api.example.com', 'other.example.com'],
  declared: { apiKey: { title: 'Key', host: 'api.example.com', in: 'header', name: 'Authorization', format: 'Bearer {{apiKey}}' } },
  values: { apiKey: secret },
};
const never = new AbortController().signal;

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function ask(
  url: string,
  answer: Answer,
  more: { addresses?: Record<string, string[]>; headers?: Record<string, string>; body?: string; method?: 'POST' } = {},
) {
  await using network = await createTestNetwork(answer, more.addresses);
  await using egress = createEgress({ network, clock: createSystemClock(), limits: { ...defaultLimits, fetchBodyBytes: 1000 } });
  const { headers, body, method = 'GET' } = more;
  const result = await egress.send({ method, url, ...(headers && { headers }), ...(body !== undefined && { body }) }, credentials, never);
  return { result, dialled: network.dialled };
}

const echo: Answer = (request, response) => {
  const sent = { url: request.url, method: request.method, headers: request.headers };
  response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'session=1', 'x-echo': request.headers.authorization ?? '' });
  response.end(JSON.stringify(sent));
};
const redirectTo =
  (location: string, status = 302): Answer =>
  (request, response) => {
    if (request.url === '/first') response.writeHead(status, { location }).end();
    else echo(request, response);
  };

describe('egress', () => {
  it.each([
    ['http', 'http://api.example.com/'],
    ['another scheme', 'file:///etc/passwd'],
    ['no URL', 'api.example.com'],
    ['a user name', 'https://a:b@api.example.com/'],
    ['another port', 'https://api.example.com:8443/'],
    ['an address', 'https://93.184.215.14/'],
    ['loopback', 'https://127.0.0.1/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in hexadecimal', 'https://0x7f.1/'],
    ['loopback in octal', 'https://017700000001/'],
    ['an IPv6 address', 'https://[::1]/'],
    ['a mapped address', 'https://[::ffff:127.0.0.1]/'],
    ['a host that was not granted', 'https://evil.example.com/'],
    ['a host that only begins like one', 'https://api.example.com.evil.com/'],
    ['a host behind a backslash', 'https://evil.com\\@api.example.com/'],
    ['letters that look alike', 'https://api.exаmple.com/'],
  ])('refuses %s, before anything is dialled', async (_, url) => {
    const { result, dialled } = await ask(url, echo);
    expect(result.type).toBe('refused');
    expect(dialled).toEqual([]);
  });

  it.each([
    ['127.0.0.1 beside a good one', [publicAddress, '127.0.0.1']],
    ['the private network', ['10.1.2.3']],
    ['the metadata service', ['169.254.169.254']],
    ['the metadata service, mapped', ['::ffff:169.254.169.254']],
    ['::1', ['::1']],
    ['a unique local address', ['fd00::1']],
    ['NAT64', ['64:ff9b::7f00:1']],
    ['a shared address', ['100.64.0.1']],
    ['6to4', ['2002:7f00:1::']],
  ])('refuses a name that leads to %s', async (_, addresses) => {
    const { result, dialled } = await ask('https://api.example.com/', echo, { addresses: { 'api.example.com': addresses } });
    expect(result).toEqual({ type: 'refused', message: '"api.example.com" leads to an address that plugins may not reach.' });
    expect(dialled).toEqual([]);
  });

  it('dials the address that was checked, and takes a trailing dot and capitals for what they are', async () => {
    const { result, dialled } = await ask('https://API.example.com./x?y=1', echo);
    expect(result).toMatchObject({ type: 'answered', status: 200 });
    expect(dialled).toEqual([`api.example.com at ${publicAddress}`]);
  });

  it('adds the secret for its own host, and takes it out of whatever comes back', async () => {
    const { result } = await ask('https://api.example.com/', echo);
    const heard = JSON.stringify(result);
    expect(heard).toContain('Bearer [redacted]');
    expect(heard).not.toContain('sk-test');
    expect(result.type === 'answered' && result.headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    ['base64', Buffer.from(secret).toString('base64')],
    ['URL', encodeURIComponent(secret)],
    ['hexadecimal', Buffer.from(secret).toString('hex')],
    ['JSON', JSON.stringify(secret)],
  ])('takes a secret out that comes back in %s', async (_, spelled) => {
    const { result } = await ask('https://api.example.com/', (_request, response) => response.end(`you sent ${spelled}.`));
    expect(result.type === 'answered' && result.body.replaceAll('"', '')).toBe('you sent [redacted].');
  });

  it('adds no secret for another host, not after a redirect either', async () => {
    const other = await ask('https://other.example.com/', echo);
    expect(JSON.stringify(other.result)).not.toContain('Bearer');
    const { result, dialled } = await ask('https://api.example.com/first', redirectTo('https://other.example.com/second'), {
      headers: { 'x-own': 'private' },
    });
    expect(dialled).toEqual([`api.example.com at ${publicAddress}`, `other.example.com at ${publicAddress}`]);
    expect(JSON.stringify(result)).not.toContain('Bearer');
    expect(JSON.stringify(result)).not.toContain('private');
  });

  it.each([
    ['the metadata service', 'http://169.254.169.254/latest', undefined],
    ['a host that was not granted', 'https://evil.example.com/', undefined],
    ['a granted name with a bad address', 'https://other.example.com/', { 'other.example.com': ['127.0.0.1'] }],
    ['itself, again and again', '/first', undefined],
  ])('refuses a redirect to %s', async (_, location, addresses) => {
    const { result } = await ask('https://api.example.com/first', redirectTo(location), addresses === undefined ? {} : { addresses });
    expect(result.type).toBe('refused');
  });

  it('sends a body again for 307, and not for 302', async () => {
    const kept = await ask('https://api.example.com/first', redirectTo('/second', 307), { method: 'POST', body: 'x' });
    const dropped = await ask('https://api.example.com/first', redirectTo('/second', 302), { method: 'POST', body: 'x' });
    const methodOf = ({ result }: typeof kept) => result.type === 'answered' && (JSON.parse(result.body) as { method: string }).method;
    expect([methodOf(kept), methodOf(dropped)]).toEqual(['POST', 'GET']);
  });

  it.each(['Authorization', 'Host', 'Cookie', 'Content-Length', 'Proxy-Authorization', 'Bad Name'])(
    'lets no plugin set the header %s',
    async (name) => {
      const { result, dialled } = await ask('https://api.example.com/', echo, { headers: { [name]: 'x' } });
      expect(result.type).toBe('refused');
      expect(dialled).toEqual([]);
    },
  );

  it('does not read more than the cap', async () => {
    const { result } = await ask('https://api.example.com/', (_request, response) => response.end('x'.repeat(100_000)));
    expect(result).toEqual({ type: 'unreachable', message: 'The answer is larger than 1000 bytes.' });
  });

  it('says nothing of our own network when a host cannot be reached', async () => {
    const { result } = await ask('https://api.example.com/', (request) => request.socket.destroy());
    expect(result).toEqual({ type: 'unreachable', message: 'The host could not be reached.' });
  });
});
