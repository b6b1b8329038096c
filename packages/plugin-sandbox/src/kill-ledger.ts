import type { Clock } from '@callwright/foundation/clock';

/** Remembers who brought hosts down. `who` is one tenant's copy of one plugin at one version. */
export interface KillLedger {
  /** True when this kill was the one too many. */
  record(who: string): boolean;
  isDisabled(who: string): boolean;
  enable(who: string): void;
  /** It was there when a host died, and nobody knows who did it. */
  suspect(who: string): void;
  /** Suspects run alone for a while, where it would show. */
  isSuspect(who: string): boolean;
}

const windowMs = 10 * 60_000;
const killsUntilDisabled = 3;

export function createKillLedger(clock: Clock): KillLedger {
  const kills = new Map<string, readonly number[]>();
  const suspectedAtMs = new Map<string, number>();
  const disabled = new Set<string>();
  const isRecent = (atMs: number) => clock.elapsedMs() - atMs < windowMs;

  return {
    record: (who) => {
      const recent = [...(kills.get(who) ?? []).filter(isRecent), clock.elapsedMs()];
      kills.set(who, recent);
      if (recent.length < killsUntilDisabled || disabled.has(who)) return false;
      disabled.add(who);
      return true;
    },
    isDisabled: (who) => disabled.has(who),
    enable: (who) => {
      disabled.delete(who);
      kills.delete(who);
    },
    suspect: (who) => void suspectedAtMs.set(who, clock.elapsedMs()),
    isSuspect: (who) => {
      const atMs = suspectedAtMs.get(who);
      if (atMs !== undefined && !isRecent(atMs)) suspectedAtMs.delete(who);
      return suspectedAtMs.has(who);
    },
  };
}
