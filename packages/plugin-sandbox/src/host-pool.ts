import type { Logger } from '@callwright/foundation/log';
import { type PluginHost, type PluginHostParts, startPluginHost } from './plugin-host-client.ts';

/** The plugin-hosts of one machine, and one more that is warm, for when one dies. */
export interface HostPool {
  hostOf(tenantId: string): Promise<PluginHost>;
  /** A host for those who run alone: nobody else's work dies with them. */
  penaltyHost(): Promise<PluginHost>;
  /** In the order of their start: the warm spare is the last. */
  pids(): readonly number[];
  close(): Promise<void>;
}

export async function createHostPool(parts: PluginHostParts & { readonly size: number; readonly log: Logger }): Promise<HostPool> {
  const living = new Map<number, PluginHost>();
  let started = 0;
  let isClosed = false;

  const start = async (): Promise<PluginHost> => {
    started += 1;
    const number = started;
    const host = await startPluginHost(parts);
    living.set(number, host);
    void host.died.then(() => living.delete(number));
    if (isClosed) host.kill();
    return host;
  };

  const startSpare = () => {
    const starting = start();
    // Whoever takes the spare meets the failure; until then nobody waits for it.
    starting.catch((error: unknown) => parts.log.warn({ err: error }, 'the spare plugin-host did not start'));
    return starting;
  };

  const slots = new Map<number | 'penalty', Promise<PluginHost>>(Array.from({ length: parts.size }, (_, slot) => [slot, startSpare()]));
  let spare = startSpare();

  /** The host in a slot; when it has died, or did not start, the spare moves in. The spare may have died too, unnoticed. */
  const hostIn = async (slot: number | 'penalty'): Promise<PluginHost> => {
    for (let tries = 0; tries < 3; tries += 1) {
      const present = slots.get(slot);
      const host = await present?.catch(() => undefined);
      if (host !== undefined && !host.isDead) return host;
      // Another may have put the spare in while we waited.
      if (slots.get(slot) !== present) continue;
      slots.set(slot, spare);
      spare = startSpare();
    }
    return slots.get(slot) ?? spare;
  };

  try {
    await Promise.all([...slots.values(), spare]);
  } catch (error) {
    await close();
    throw error;
  }

  async function close(): Promise<void> {
    isClosed = true;
    await Promise.allSettled([...slots.values(), spare]);
    const all = [...living.values()];
    for (const host of all) host.kill();
    await Promise.all(all.map((host) => host.died));
  }

  return {
    hostOf: (tenantId) => hostIn(slotOf(tenantId, parts.size)),
    penaltyHost: () => hostIn('penalty'),
    pids: () => [...living].toSorted(([a], [b]) => a - b).map(([, { pid }]) => pid),
    close,
  };
}

/** FNV-1a: tenants spread evenly, and each always comes to the same host. */
function slotOf(tenantId: string, size: number): number {
  let hash = 0x811c9dc5;
  for (const char of tenantId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % size;
}
