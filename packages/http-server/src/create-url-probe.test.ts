import { createServer, type RequestListener } from 'node:http';
import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { createUrlProbe } from './create-url-probe.ts';
import { listening } from './testing/listening.ts';

/** What a probe finds of a program that answers like this. */
const outcomeOf = async (answer: RequestListener) => {
  await using program = createServer(answer);
  const url = new URL('/healthz', await listening(program));
  const probe = createUrlProbe({ clock: createTestClock(), timeoutMs: 1_000, url, headers: { authorization: 'Bearer token' } });
  return (await probe()).outcome;
};

describe('the probe of another program', () => {
  it('asks with its headers, and finds that it is well', async () => {
    const outcome = await outcomeOf(({ url, headers }, response) => {
      const isRight = url === '/healthz' && headers.authorization === 'Bearer token';
      response.writeHead(isRight ? 200 : 404).end();
    });
    expect(outcome).toBe('up');
  });

  it('finds that it is unwell', async () => {
    expect(await outcomeOf((_request, response) => response.writeHead(503).end())).toBe('failed');
  });

  it('does not follow it elsewhere', async () => {
    const asked: (string | undefined)[] = [];
    const outcome = await outcomeOf((request, response) => {
      asked.push(request.url);
      const isAtHome = request.url === '/healthz';
      response.writeHead(isAtHome ? 302 : 200, isAtHome ? { location: '/elsewhere' } : {}).end();
    });
    expect([outcome, asked]).toEqual(['failed', ['/healthz']]);
  });
});
