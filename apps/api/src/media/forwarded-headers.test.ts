import { describe, expect, it } from 'vitest';
import { forwardedHeaders } from './forwarded-headers.ts';

describe('forwardedHeaders', () => {
  it('tells who asked, and under which name', () => {
    expect(forwardedHeaders({ remoteAddress: '192.0.2.7', encrypted: false, headers: { host: 'phone.example' } })).toEqual({
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'phone.example',
    });
  });

  it('believes a tunnel on this machine and adds to what it says', () => {
    const headers = {
      host: 'localhost:3000',
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'phone.example',
    };
    expect(forwardedHeaders({ remoteAddress: '127.0.0.1', encrypted: false, headers })).toEqual({
      'x-forwarded-for': '192.0.2.7, 127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'phone.example',
    });
  });

  it('does not believe anybody else', () => {
    const headers = {
      host: 'phone.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    };
    expect(forwardedHeaders({ remoteAddress: '192.0.2.7', encrypted: false, headers })).toEqual({
      'x-forwarded-for': '192.0.2.7',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'phone.example',
    });
  });
});
