import { createSystemClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { createLogger } from '@callwright/foundation/log';
import { expect, inject, it } from 'vitest';
import { createTestDatabase } from '../database/testing/create-test-database.ts';
import { openSession } from '../database/testing/open-session.ts';
import { queryAs } from '../database/testing/query-as.ts';
import { untilActivity } from '../database/testing/until-activity.ts';
import { openLiveCalls } from './open-live-calls.ts';

const log = createLogger({ name: 'test', level: 'silent' });
const createId = createCountingIds();
const never = new AbortController().signal;
const ears = "application_name = 'callwright api, live calls' AND state = 'idle' AND query LIKE '%pg_notify%'";

const open = (url: string) => openLiveCalls({ url, clock: createSystemClock(), log });

it('tells another api of a call, and an unknown word does no harm', async () => {
  await using database = await createTestDatabase(inject('postgresUrl'));
  await using session = await openSession(database.ownerUrl);
  await using here = open(database.ownerUrl);
  await using there = open(database.ownerUrl);
  await untilActivity(session, ears, 2);
  const callId = createId('ca');
  using watch = there.watch(callId);
  await queryAs(database.ownerUrl, "SELECT pg_notify('callwright_call', 'nonsense')");
  here.tell(callId);
  await watch.woken(never);
});

it('connects again when its connection is ended, and wakes everybody for what it may have missed', async () => {
  await using database = await createTestDatabase(inject('postgresUrl'));
  await using session = await openSession(database.ownerUrl);
  await using live = open(database.ownerUrl);
  await untilActivity(session, ears, 1);
  using watch = live.watch(createId('ca'));
  await queryAs(
    database.superuserUrl,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND ${ears}`,
  );
  await watch.woken(never);
  const callId = createId('ca');
  using other = live.watch(callId);
  await queryAs(database.ownerUrl, `SELECT pg_notify('callwright_call', '${callId}')`);
  await other.woken(never);
});

it('tells those who watch here also while PostgreSQL is away', async () => {
  await using live = open('postgresql://nobody@127.0.0.1:9/nowhere');
  const callId = createId('ca');
  using watch = live.watch(callId);
  live.tell(callId);
  await expect(watch.woken(never)).resolves.toBeUndefined();
});
