import { describe, expect, it } from 'vitest';
import { type MetricsCaller, mayReadMetrics } from './may-read-metrics.ts';

const token = 'metrics-token-of-this-test';
const local = { remoteAddress: '127.0.0.1', headers: { host: 'localhost:3000' } };

describe('who may read the metrics on the public port', () => {
  it.each([
    ['a program on this machine', local],
    ['one that comes by IPv6', { remoteAddress: '::1', headers: { host: '[::1]:3000' } }],
    ['one that comes by IPv4 to an IPv6 socket', { remoteAddress: '::ffff:127.0.0.1', headers: { host: '127.0.0.1:3000' } }],
    [
      'somebody elsewhere with the token',
      { remoteAddress: '192.0.2.7', headers: { host: 'phone.example', authorization: `Bearer ${token}` } },
    ],
  ])('%s may', (_name, caller) => {
    expect(mayReadMetrics(caller, token)).toBe(true);
  });

  it.each<[string, MetricsCaller]>([
    ['somebody elsewhere', { remoteAddress: '192.0.2.7', headers: { host: 'localhost' } }],
    ['an unknown caller', { remoteAddress: undefined, headers: { host: 'localhost' } }],
    ['somebody with a wrong token', { remoteAddress: '192.0.2.7', headers: { host: 'localhost', authorization: 'Bearer guess' } }],
    ['a tunnel that keeps the name', { remoteAddress: '127.0.0.1', headers: { host: 'phone.example' } }],
    ['a web page that points its name at this machine', { remoteAddress: '127.0.0.1', headers: { host: 'evil.example:3000' } }],
    ...['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'cf-connecting-ip', 'cf-ray', 'x-real-ip', 'via', 'true-client-ip'].map(
      (name): [string, MetricsCaller] => [`a tunnel that sets ${name}`, { ...local, headers: { ...local.headers, [name]: '192.0.2.7' } }],
    ),
  ])('%s may not', (_name, caller) => {
    expect(mayReadMetrics(caller, token)).toBe(false);
  });

  it('no token is right when none is set', () => {
    expect(mayReadMetrics({ remoteAddress: '192.0.2.7', headers: { authorization: 'Bearer undefined' } }, undefined)).toBe(false);
  });
});
