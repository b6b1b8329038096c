import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseEnv, portSchema } from './env.ts';

const schema = z.object({
  PORT: portSchema.default(3_000),
  SECRET: z.string().min(16, 'expected at least 16 characters'),
  URL: z.url(),
});

describe('parseEnv', () => {
  it('gives typed values and defaults, and nothing that was not asked for', () => {
    expect(parseEnv('api', schema, { SECRET: 'x'.repeat(16), URL: 'http://localhost', HOME: '/nowhere' })).toEqual({
      PORT: 3_000,
      SECRET: 'x'.repeat(16),
      URL: 'http://localhost',
    });
  });

  it('names every missing and wrong setting at once, without showing a value', () => {
    const read = () => parseEnv('api', schema, { PORT: '70000', SECRET: 'hunter2', URL: '' });
    expect(read).toThrow(/PORT is wrong: .*\n {2}SECRET is wrong: expected at least 16 characters\n {2}URL is missing\./);
    expect(read).not.toThrow(/hunter2/);
  });
});
