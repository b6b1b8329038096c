// A PostgreSQL for tests, in a process of its own: it prints its address as JSON, lives as long as its standard input is open,
// and takes its data with it. So it goes also when the test run is killed.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const folder = await mkdtemp(join(tmpdir(), 'callwright-throw-away-'));
// The user that PostgreSQL runs as when we are root has to pass through.
await chmod(folder, 0o711);
const orphaned = Promise.withResolvers<void>();
process.stdin.on('close', () => orphaned.resolve()).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => orphaned.resolve());
try {
  const server = await startEmbeddedPostgres({
    folder,
    logFile: join(folder, 'postgres.log'),
    durability: 'none',
    clock: createSystemClock(),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${JSON.stringify({ superuserUrl: server.superuserUrl })}\n`);
  await Promise.race([orphaned.promise, server.exited]);
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
