import { parseEnv } from '@callwright/foundation/env';
import { describe, expect, it } from 'vitest';
import { envSchema } from './env.ts';

const INTERNAL_TOKEN = 't'.repeat(32);
const read = (source: Record<string, string>) => parseEnv('The runtime', envSchema, source);

describe('the settings of the runtime', () => {
  it('need the shared token, and default the rest', () => {
    expect(read({ INTERNAL_TOKEN })).toEqual({
      INTERNAL_TOKEN,
      RUNTIME_HOST: '127.0.0.1',
      RUNTIME_PORT: 3_002,
      INTERNAL_URL: 'http://127.0.0.1:3001',
      CALL_CAPACITY: 50,
      LOG_LEVEL: 'info',
    });
  });

  it('say what is missing or wrong, and never show the token', () => {
    const reading = () => read({ INTERNAL_TOKEN: 'hunter2', INTERNAL_URL: 'api' });
    expect(reading).toThrow(
      /INTERNAL_URL is wrong: expected something like .+\n {2}INTERNAL_TOKEN is wrong: expected at least 32 characters/,
    );
    expect(reading).not.toThrow('hunter2');
  });

  it('are each explained by one sentence', () => {
    const sentences = Object.entries(envSchema.shape).map(([name, schema]) => [name, schema.description ?? '']);
    for (const [name, sentence] of sentences) expect(sentence, name).toMatch(/^[A-Z].+\.$/);
  });
});
