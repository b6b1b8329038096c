import type { CapabilityName } from './capability.ts';
import type { Answer, Ask, FetchAnswer, FetchRequest } from './host-api.ts';

/** What every action is told. */
export interface HostFacts {
  /** `callId/effectId`: the same when this action is tried again, so that an outside service can drop the repetition. */
  readonly key: string;
  /** When the action began, as an ISO instant. A plugin that asks this, and not the machine, can be tested at any time of any day. */
  readonly startedAt: string;
}

interface HostFaces {
  readonly calendar: {
    freeSlots(ask: Ask<'calendar.freeSlots'>): Promise<Answer<'calendar.freeSlots'>>;
    /** Tried again with the same `key`, it books nothing twice. */
    book(ask: Ask<'calendar.book'>): Promise<Answer<'calendar.book'>>;
  };
  readonly fetch: (request: FetchRequest) => Promise<FetchAnswer>;
  readonly log: { info(message: string): Promise<void>; warn(message: string): Promise<void> };
  readonly sleep: (ms: number) => Promise<void>;
}

/** The second argument of `run`: the facts, and a face for each capability that the action uses. */
export type Host<Uses extends CapabilityName = never> = HostFacts & Pick<HostFaces, Uses>;

/** All of it: what an action gets that uses everything. */
export type WholeHost = Host<CapabilityName>;
