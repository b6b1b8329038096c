import type { Id } from '@callwright/foundation/id';
import type { CallSession } from './call-session.ts';

/** The calls of this process: never two sessions for one. */
export interface RunningCalls {
  /** Takes a place before it is known which call it is for; false when there is none. */
  reserve(): boolean;
  release(): void;
  /** Puts a session on a reserved place. An older session of the same call has to go. False when it is itself the older one. */
  add(session: CallSession): boolean;
  get(callId: Id<'ca'>): CallSession | undefined;
  ids(): Id<'ca'>[];
  sessions(): readonly CallSession[];
  /** Those that are over and whose traces are still being stored. */
  unstored(): readonly Promise<void>[];
}

export interface RunningCallsParts {
  readonly capacity: number;
  onChange(): void;
}

export function createRunningCalls({ capacity, onChange }: RunningCallsParts): RunningCalls {
  const present = new Set<CallSession>();
  const byCall = new Map<string, CallSession>();
  const storing = new Set<Promise<void>>();
  let reserved = 0;

  const keep = (session: CallSession) => {
    present.add(session);
    byCall.set(session.callId, session);
    storing.add(session.stored);
    void session.stored.then(() => storing.delete(session.stored));
    void session.ended.then(() => {
      present.delete(session);
      if (byCall.get(session.callId) === session) byCall.delete(session.callId);
      onChange();
    });
    onChange();
  };

  return {
    reserve: () => {
      if (present.size + reserved >= capacity) return false;
      reserved += 1;
      return true;
    },
    release: () => {
      reserved -= 1;
    },
    add: (session) => {
      const other = byCall.get(session.callId);
      if (other !== undefined && other.epoch > session.epoch) return false;
      other?.supersede();
      keep(session);
      return true;
    },
    get: (callId) => byCall.get(callId),
    ids: () => [...byCall.values()].map(({ callId }) => callId),
    sessions: () => [...present],
    unstored: () => [...storing],
  };
}
