import { describe, expect, it } from 'vitest';
import { askMigrations } from './migrations.ts';
import { askConfigSchema } from './schema.ts';

const [toVersion2] = askMigrations;

describe('version 2 of ask', () => {
  const base = { question: 'When?', expects: 'date-time', variable: 'start' };

  it.each([
    [
      'asks again in the words of version 1 each time',
      { again: 'On which day?', retries: 3 },
      { again: Array(3).fill('On which day?'), retries: 3 },
    ],
    ['knows how often version 1 asked when nothing was said', { again: 'On which day?' }, { again: Array(2).fill('On which day?') }],
    ['has no words where version 1 had none', { retries: 1 }, { retries: 1 }],
    ['takes empty words for none', { again: '' }, {}],
    ['keeps a list that is there already', { again: ['On which day?'] }, { again: ['On which day?'] }],
    ['makes nothing endless of a broken document', { again: 'x', retries: 1e9 }, { again: Array(5).fill('x'), retries: 1e9 }],
  ])('%s', (_what, before, after) => {
    expect(toVersion2?.({ ...base, ...before })).toEqual({ ...base, ...after });
  });

  it('is what its schema wants', () => {
    const migrated = toVersion2?.({ ...base, again: 'On which day?', retries: 1, interruption: 'held' });
    expect(askConfigSchema.parse(migrated)).toMatchObject({ again: ['On which day?'], retries: 1, interruption: 'held' });
  });
});
