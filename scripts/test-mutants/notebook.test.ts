import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createNotebook } from './notebook.ts';

it('a run that is broken off goes on where it was, and one that has ended begins anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
  try {
    const first = createNotebook(folder, 'a');
    first.note(1, 'failed');
    first.note(2, 'survived');
    appendFileSync(join(folder, 'a.jsonl'), '[3,"sur');
    const second = createNotebook(folder, 'a');
    expect([...second.found]).toEqual([
      [1, 'failed'],
      [2, 'survived'],
    ]);
    second.note(3, 'hung');
    expect(createNotebook(folder, 'a').found.get(3)).toBe('hung');
    const other = createNotebook(folder, 'b');
    expect(other.found.size).toBe(0);
    other.close();
    second.close();
    expect([readdirSync(folder), createNotebook(folder, 'a').found.size]).toEqual([[], 0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
