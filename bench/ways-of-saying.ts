import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { expectationSchema, type Understand } from '@callwright/flow-schema';
import { z } from 'zod';

const folder = join(import.meta.dirname, '../packages/understanding/evaluation/ways');
/** Saturday, 21 November 2026, 10:00 in New York. */
const context = { now: '2026-11-21T15:00:00Z', timeZone: 'America/New_York' };
const meaningSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Rows that are known to fail are marked, and count as what they are. */
const waysSchema = z.strictObject({
  rows: z.array(z.union([z.tuple([z.string(), meaningSchema]), z.tuple([z.string(), meaningSchema, z.literal('fails')])])),
});

/** How many of the ways to say something of one type there are in the table, and how many are understood as a person would. */
export interface WaysUnderstood {
  readonly type: string;
  readonly rows: number;
  readonly right: number;
}

export async function judgeWays(understand: Understand): Promise<readonly WaysUnderstood[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const { name: type } = parse(file);
      const { rows } = waysSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      const expectation = expectationSchema.parse({ type });
      const right = rows.filter(([words, means]) => {
        const { understood } = understand(words, expectation, context);
        return (understood.type === 'nothing' ? null : understood.value) === means;
      });
      return { type, rows: rows.length, right: right.length };
    }),
  );
}
