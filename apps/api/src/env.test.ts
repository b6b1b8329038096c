import { join } from 'node:path';
import { parseEnv } from '@callwright/foundation/env';
import { describe, expect, it } from 'vitest';
import { envSchema } from './env.ts';

const needed = { DATABASE_URL: 'postgresql://app:secret@127.0.0.1:5432/callwright', INTERNAL_TOKEN: 't'.repeat(32) };
const read = (source: Record<string, string>) => parseEnv('The api', envSchema, source);

describe('the settings of the api', () => {
  it('need a database and the shared token, and default the rest', () => {
    expect(read(needed)).toEqual({
      ...needed,
      HOST: '127.0.0.1',
      PORT: 3_000,
      INTERNAL_PORT: 3_001,
      RUNTIME_URL: 'http://127.0.0.1:3002',
      PLUGINS_FOLDER: join(import.meta.dirname, '../../../plugins'),
      LOG_LEVEL: 'info',
    });
  });

  it('name all that is missing at once', () => {
    expect(() => read({})).toThrow(/DATABASE_URL is missing\.\n {2}INTERNAL_TOKEN is missing\./);
  });

  it.each([
    [
      'DATABASE_URL',
      'mysql://root:hunter2@db/x',
      'DATABASE_URL is wrong: expected something like postgresql://user:password@host:5432/database',
    ],
    ['RUNTIME_URL', 'runtime', 'RUNTIME_URL is wrong: expected something like http://127.0.0.1:3002'],
    ['PUBLIC_URL', 'ftp://hunter2.example', 'PUBLIC_URL is wrong: expected something like https://calls.example.com'],
    [
      'TWILIO_AUTH_TOKEN',
      'hunter2,hunter2,hunter2',
      'TWILIO_AUTH_TOKEN is wrong: expected at least 16 characters, without commas and spaces',
    ],
    ['INTERNAL_TOKEN', 'hunter2', 'INTERNAL_TOKEN is wrong: expected at least 32 characters'],
    ['METRICS_TOKEN', 'hunter2', 'METRICS_TOKEN is wrong: expected at least 16 characters'],
  ])('say what %s should be, and never what it is', (name, value, sentence) => {
    const reading = () => read({ ...needed, [name]: value });
    expect(reading).toThrow(sentence);
    expect(reading).not.toThrow('hunter2');
  });

  it('take the origin of a public address, whatever follows it', () => {
    expect(read({ ...needed, PUBLIC_URL: 'https://Calls.example.com/editor/' }).PUBLIC_URL).toBe('https://calls.example.com');
  });

  it('are each explained by one sentence', () => {
    const sentences = Object.entries(envSchema.shape).map(([name, schema]) => [name, schema.description ?? '']);
    for (const [name, sentence] of sentences) expect(sentence, name).toMatch(/^[A-Z].+\.$/);
  });
});
