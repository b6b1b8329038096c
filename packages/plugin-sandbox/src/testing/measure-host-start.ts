import { createSystemClock } from '@callwright/foundation/clock';
import { startHostProcess } from '../host-process.ts';
import { type Enclosure, findEnclosure, noEnclosure } from '../walls.ts';

/** From the fork of a plugin-host until it says that it is ready: behind the walls of this machine, and without namespaces and users. */
export async function measureHostStart(): Promise<{ readonly walledMs: number; readonly plainMs: number }> {
  return { walledMs: await measure(await findEnclosure()), plainMs: await measure(noEnclosure) };
}

async function measure(enclosure: Enclosure): Promise<number> {
  const startedMs = performance.now();
  const host = await startHostProcess({ enclosure, clock: createSystemClock(), onMessage: () => undefined });
  const tookMs = performance.now() - startedMs;
  host.kill();
  await host.exited;
  return tookMs;
}
