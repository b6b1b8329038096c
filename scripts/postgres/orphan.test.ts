import { describe, expect, it } from 'vitest';
import { judge } from './orphan.ts';

const dataFolder = '/var/lib/callwright/postgres/data';

describe('judge', () => {
  it.each([
    ['a server that works in our folder', { folder: dataFolder, command: 'postgres -D elsewhere' }, 'ours'],
    ['another program with the number of the file', { folder: '/home/ada', command: 'vim' }, 'stale-file'],
    ['a server named by its command line, where folders are not told', { command: `postgres -D ${dataFolder} -c port=1` }, 'ours'],
    ['another program, where folders are not told', { command: 'vim' }, 'stale-file'],
    ['a process of which nothing is told', {}, 'unknown'],
  ] as const)('takes %s for what it is', (_name, facts, finding) => {
    expect(judge({ dataFolder, ...facts })).toBe(finding);
  });
});
