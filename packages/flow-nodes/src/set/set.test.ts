import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';

const variables = { guests: { type: 'number' }, tables: { type: 'number' }, size: { type: 'duration' }, name: { type: 'text' } } as const;
const callSet = (assignments: readonly { variable: string; to: string }[]) =>
  callNode({ type: 'set', config: { assignments }, variables, values: { guests: 12, tables: 3 } });

describe('set', () => {
  it('gives variables new values, all at once', () => {
    const one = callSet([
      { variable: 'guests', to: 'tables' },
      { variable: 'tables', to: 'guests + 1.0' },
    ]);
    expect([one.hears(), one.state().variables]).toEqual([['done'], { guests: 3, tables: 13 }]);
  });

  it('is left by failed when an expression fails, and sets nothing then', () => {
    const one = callSet([
      { variable: 'name', to: '"Ada"' },
      { variable: 'guests', to: 'tables / 0.0' },
    ]);
    expect([one.hears(), one.state().variables]).toEqual([['failed'], { guests: 12, tables: 3 }]);
  });
});
