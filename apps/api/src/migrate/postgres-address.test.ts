import { describe, expect, it } from 'vitest';
import { readPostgresAddress } from './postgres-address.ts';

describe('readPostgresAddress', () => {
  it.each([
    ['postgres://ada:pw@db.example:6432/app', { role: 'ada', password: 'pw', server: 'db.example:6432', database: 'app' }],
    ['postgresql://ada@db.example/app?sslmode=require', { role: 'ada', password: '', server: 'db.example:5432', database: 'app' }],
    ['postgresql://ada:p%40s%2Fs@[::1]:5433/a%20b', { role: 'ada', password: 'p@s/s', server: '[::1]:5433', database: 'a b' }],
    ['postgresql:///app?host=/run/postgresql', { role: '', password: '', server: '/run/postgresql', database: 'app' }],
    ['postgresql://ada@localhost', { role: 'ada', password: '', server: 'localhost:5432', database: 'ada' }],
  ])('reads %s', (url, address) => {
    expect(readPostgresAddress(url)).toEqual(address);
  });
});
