import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action } from './action.ts';
import { definePlugin } from './define-plugin.ts';
import { outcome } from './outcome.ts';

const common = {
  title: 'A',
  description: '',
  input: z.object({ n: z.int().default(1) }),
  output: z.object({ n: z.int() }),
  idempotent: true,
} as const;

describe('the types of an action', () => {
  it('give run its input, the capabilities that it uses, and the outcomes that it declares', () => {
    const fine = action({
      ...common,
      uses: ['log'],
      outcomes: { odd: 'Odd.' },
      run: async ({ n }, host) => {
        await host.log.info(String(n));
        return n % 2 === 1 ? outcome('odd', 'It is odd.') : { n };
      },
    });
    // @ts-expect-error: the action does not use the calendar.
    const reaching = action({ ...common, uses: ['log'], run: async (_, host) => ({ n: host.calendar.length }) });
    // @ts-expect-error: the outcome is not declared.
    const surprising = action({ ...common, outcomes: { odd: 'Odd.' }, run: async () => outcome('even', 'It is even.') });
    // @ts-expect-error: the output is another.
    const giving = action({ ...common, run: async () => ({ m: 1 }) });
    // @ts-expect-error: the plugin does not declare what its action uses.
    const plugin = definePlugin({ id: 'a', version: '1.0.0', name: 'A', capabilities: { sleep: true }, actions: { fine } });
    expect([fine, reaching, surprising, giving, plugin]).toHaveLength(5);
  });
});
