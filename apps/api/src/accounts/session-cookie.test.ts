import { describe, expect, it } from 'vitest';
import { noSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.ts';

describe('the session cookie', () => {
  it('is for us alone, for thirty days, and hidden from scripts', () => {
    expect(sessionCookie('token', 'http://127.0.0.1:3000')).toBe(
      'callwright_session=token; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000',
    );
  });

  it('goes over an encrypted connection only, when there is one', () => {
    expect(sessionCookie('token', 'https://calls.example.com')).toMatch(/; Secure$/);
  });

  it('is taken back by one that is over', () => {
    expect(noSessionCookie('https://calls.example.com')).toMatch(/^callwright_session=; .*Max-Age=0; Secure$/);
  });

  it.each([
    ['callwright_session=token', 'token'],
    ['other=1; callwright_session=token; more=2', 'token'],
    ['xcallwright_session=token', undefined],
    ['callwright_session=', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is found in %s', (header, expected) => {
    expect(readSessionCookie(header)).toBe(expected);
  });
});
