import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastLines } from './last-lines.ts';
import { openRotatingLog } from './rotating-log.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callwright-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps the current file and the one before it', async () => {
  const file = join(folder, 'api.log');
  const log = openRotatingLog(file, 8);
  for (const line of ['first---\n', 'second--\n', 'third---\n']) log.write(line);
  log.close();
  expect([await readFile(file, 'utf8'), await readFile(`${file}.1`, 'utf8')]).toEqual(['third---\n', 'second--\n']);
});

it('goes on where an earlier run ended', async () => {
  const file = join(folder, 'api.log');
  for (const line of ['one\n', 'two\n']) {
    const log = openRotatingLog(file);
    log.write(line);
    log.close();
  }
  expect(await lastLines(file, 5)).toBe('one\ntwo');
});

it('shows the last lines of a long file only', async () => {
  const file = join(folder, 'api.log');
  const log = openRotatingLog(file);
  for (let line = 1; line <= 3_000; line += 1) log.write(`line ${line}\n`);
  log.close();
  expect(await lastLines(file, 2)).toBe('line 2999\nline 3000');
});
