import type { Client } from 'pg';

/**
 * Resolves as soon as so many sessions of this database fit the condition on pg_stat_activity; the test's own time limit ends it.
 * The session that looks is in no transaction: within one, the answer stays what it was at first.
 */
export async function untilActivity(session: Client, condition: string, count: number): Promise<void> {
  const sql = `SELECT count(*)::int AS found FROM pg_stat_activity WHERE datname = current_database() AND ${condition}`;
  for (;;) {
    const { rows } = await session.query<{ found: number }>(sql);
    if (rows[0]?.found === count) return;
  }
}
