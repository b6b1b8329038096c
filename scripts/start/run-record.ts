import { link, readFile, rm } from 'node:fs/promises';
import type { Clock } from '@callwright/foundation/clock';
import { z } from 'zod';
import { writeAtomically } from '../files/write-atomically.ts';
import { hasEnded, identify, isSameProcess, type ProcessIdentity, signalProcess } from '../processes/process-facts.ts';
import { startErrors } from './start-errors.ts';

const identitySchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
const recordSchema = z.object({
  supervisor: identitySchema,
  address: z.string(),
  apps: z.record(z.string(), identitySchema),
  /** For people and tools that look for it; the database finds its own leftovers. */
  database: z.object({ pid: z.number(), port: z.number(), dataFolder: z.string() }).optional(),
});
type Content = z.infer<typeof recordSchema>;

/** Who runs on this home. One supervisor at a time; and the next one finds in it what a killed one left behind. */
export interface RunRecord {
  setAddress(address: string): Promise<void>;
  setApp(name: string, pid: number): Promise<void>;
  setDatabase(database: { readonly pid: number; readonly port: number; readonly dataFolder: string }): Promise<void>;
  release(): Promise<void>;
}

/** Takes the home for this process. Ends apps that a killed supervisor left behind, and reports each to `say`. */
export async function takeRunRecord(file: string, home: string, clock: Clock, say: (line: string) => void): Promise<RunRecord> {
  const supervisor = await identify(process.pid);
  let content: Content = { supervisor: supervisor ?? { pid: process.pid, startedAt: 'unknown' }, address: 'starting', apps: {} };
  for (;;) {
    const claim = `${file}.claim.${process.pid}`;
    await writeAtomically(claim, JSON.stringify(content));
    const taken = await link(claim, file).then(
      () => true,
      () => false,
    );
    await rm(claim, { force: true });
    if (taken) break;
    await clearDeadRecord(file, home, clock, say);
  }

  // Writes go one after the other: two apps can start at the same moment.
  let writing: Promise<void> = Promise.resolve();
  const update = (change: (before: Content) => Content) => {
    content = change(content);
    const next = JSON.stringify(content, null, 2);
    writing = writing.then(() => writeAtomically(file, next));
    return writing;
  };
  return {
    setAddress: (address) => update((before) => ({ ...before, address })),
    setApp: async (name, pid) => {
      const identity = await identify(pid);
      if (identity !== undefined) await update((before) => ({ ...before, apps: { ...before.apps, [name]: identity } }));
    },
    setDatabase: ({ pid, port, dataFolder }) => update((before) => ({ ...before, database: { pid, port, dataFolder } })),
    release: async () => {
      await writing;
      await rm(file, { force: true });
    },
  };
}

async function clearDeadRecord(file: string, home: string, clock: Clock, say: (line: string) => void): Promise<void> {
  const record = await readRecord(file);
  if (record !== undefined) {
    if (await isSameProcess(record.supervisor)) {
      throw startErrors.ALREADY_RUNNING({ home, pid: record.supervisor.pid, address: record.address });
    }
    for (const [name, identity] of Object.entries(record.apps)) await endLeftover(name, identity, clock, say);
  }
  await rm(file, { force: true });
}

/** Apps end by themselves when their supervisor is gone; this is for one that hangs. */
async function endLeftover(name: string, identity: ProcessIdentity, clock: Clock, say: (line: string) => void): Promise<void> {
  const graceMs = 3_000;
  if (!(await isSameProcess(identity))) return;
  signalProcess(identity.pid, 'SIGTERM');
  if (!(await hasEnded(identity.pid, graceMs, clock))) {
    signalProcess(identity.pid, 'SIGKILL');
    await hasEnded(identity.pid, graceMs, clock);
  }
  say(`The ${name} left behind by an earlier start (process ${identity.pid}) was ended.`);
}

/** A record that cannot be read was never finished or is damaged; it tells nothing, so it stands in nobody's way. */
async function readRecord(file: string): Promise<Content | undefined> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
