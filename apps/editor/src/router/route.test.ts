import { describe, expect, it } from 'vitest';
import { parseRoute, pathOf, type Route } from './route.ts';

describe('an address', () => {
  it.each<[string, Route]>([
    ['/', { page: 'flows' }],
    ['/flows', { page: 'flows' }],
    ['/flows/', { page: 'flows' }],
    ['/flows/fl_1', { page: 'flow', id: 'fl_1' }],
    ['/flows/a%20b', { page: 'flow', id: 'a b' }],
    ['/flows/%', { page: 'flow', id: '%' }],
    ['/flows/fl_1/more', { page: 'not-found' }],
    ['/numbers', { page: 'numbers' }],
    ['/numbers/1', { page: 'not-found' }],
    ['/appointments', { page: 'appointments' }],
    ['/system', { page: 'system' }],
    ['/nothing', { page: 'not-found' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it('of a flow is read as it was written', () => {
    const route = { page: 'flow', id: 'a/b c' } as const;
    expect(parseRoute(pathOf(route))).toEqual(route);
  });
});
