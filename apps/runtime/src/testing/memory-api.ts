import { versionHash } from '@callwright/flow-schema';
import { createCountingIds, type Id } from '@callwright/foundation/id';
import type {
  Admission,
  CarrierName,
  Operation,
  OperationAnswer,
  OperationAsk,
  PublishedProgram,
  TurnLatency,
} from '@callwright/internal-protocol/operations';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';
import { createMemoryCalendar, type MemoryCalendar } from '@callwright/plugin-sdk/testing/memory-calendar';
import { memoryApiErrors } from './memory-api-errors.ts';
import type { TestFlow } from './test-flows.ts';

/** A stand-in for the api: it keeps what the real one keeps, refuses what the real one refuses, and forgets it all. */
export interface MemoryApi {
  readonly calendar: MemoryCalendar;
  /** What the runtime asked, in order, refused or not. */
  readonly asked: readonly Operation[];
  /** Everything is answered as if a part of the api were away. */
  isAway: boolean;
  answer<Name extends Operation>(name: Name, ask: OperationAsk<Name>): Promise<OperationAnswer<Name>>;
  publish(flow: TestFlow): PublishedFlow;
  install(plugin: PublishedPlugin): void;
  /** What a carrier's webhook does: a call, and the nonce for its media. */
  placeCall(flow: PublishedFlow, carrier: CarrierName, caller?: string): { readonly call: StoredCall; readonly nonce: string };
  /** Another connection for a call that has not ended; undefined for one that has. */
  nonceFor(callId: string): string | undefined;
  call(callId: string): StoredCall;
}

export interface PublishedFlow {
  readonly tenantId: Id<'tn'>;
  readonly flowId: Id<'fl'>;
  readonly versionHash: string;
}

export interface StoredCall extends PublishedFlow {
  readonly callId: Id<'ca'>;
  readonly carrier: CarrierName;
  readonly caller?: string;
  readonly entries: Admission['entries'];
  readonly turns: TurnLatency[];
  epoch: number;
  startedAt: string | undefined;
  isEnded: boolean;
}

type Handlers = { readonly [Name in Operation]: (ask: OperationAsk<Name>) => OperationAnswer<Name> };

export function createMemoryApi({ now }: { now(): number }): MemoryApi {
  const createId = createCountingIds();
  const tenantId = createId('tn');
  const programs = new Map<string, PublishedProgram>();
  const plugins = new Map<string, PublishedPlugin>();
  const calls = new Map<string, StoredCall>();
  const nonces = new Map<string, string>();
  const calendar = createMemoryCalendar();
  const asked: Operation[] = [];
  let madeNonces = 0;

  const call = (callId: string): StoredCall => {
    const stored = calls.get(callId);
    if (stored === undefined) throw memoryApiErrors.CALL_UNKNOWN({});
    return stored;
  };
  const createNonce = (callId: string): string => {
    madeNonces += 1;
    const nonce = `nonce-of-a-test-call-${madeNonces}`;
    nonces.set(nonce, callId);
    return nonce;
  };

  const handlers: Handlers = {
    'calls.admit': ({ nonce, carrier }) => {
      const stored = call(nonces.get(nonce) ?? refuse(memoryApiErrors.NONCE_REFUSED({})));
      nonces.delete(nonce);
      if (stored.carrier !== carrier) throw memoryApiErrors.CARRIER_WRONG({});
      if (stored.isEnded) throw memoryApiErrors.CALL_ENDED({});
      stored.epoch += 1;
      stored.startedAt ??= new Date(now()).toISOString();
      const { isEnded: _isEnded, turns: _turns, startedAt, entries, ...known } = stored;
      return { ...known, startedAt, entries: [...entries], seed: 7, variables: {} };
    },
    'calls.append-trace': ({ callId, epoch, from, entries, turns }) => {
      const stored = call(callId);
      if (epoch !== stored.epoch) throw memoryApiErrors.SUPERSEDED({});
      if (from > stored.entries.length) throw memoryApiErrors.GAP({});
      const known = new Set(stored.turns.map(({ turn }) => turn));
      stored.turns.push(...turns.filter(({ turn }) => !known.has(turn)));
      stored.entries.push(...entries.slice(stored.entries.length - from));
      stored.isEnded = stored.entries.some((entry) => entry.type === 'effect' && entry.effect.type === 'end-call');
      return { entryCount: stored.entries.length };
    },
    'programs.read': ({ flowId, versionHash: hash }) => programs.get(`${flowId}/${hash}`) ?? refuse(memoryApiErrors.PROGRAM_UNKNOWN({})),
    'plugins.read': ({ integrity }) => plugins.get(integrity) ?? refuse(memoryApiErrors.PLUGIN_UNKNOWN({})),
    'calendar.free-slots': ({ wish }) => calendar.freeSlots(wish),
    'calendar.book': ({ wish, key }) => calendar.book(wish, key),
  };

  const api: MemoryApi = {
    calendar,
    asked,
    isAway: false,
    answer: async (name, ask) => {
      asked.push(name);
      if (api.isAway) throw memoryApiErrors.AWAY({});
      return handlers[name](ask);
    },
    publish: ({ flow, actions, plugins: bundles }) => {
      const published = { tenantId, flowId: createId('fl'), versionHash: versionHash(flow) };
      const integrities = Object.fromEntries(bundles.map(({ manifest }) => [manifest.id, manifest.integrity]));
      for (const bundle of bundles) plugins.set(bundle.manifest.integrity, bundle);
      programs.set(`${published.flowId}/${published.versionHash}`, {
        hash: published.versionHash,
        flow,
        actions: [...actions],
        plugins: integrities,
      });
      return published;
    },
    install: (plugin) => void plugins.set(plugin.manifest.integrity, plugin),
    placeCall: (flow, carrier, caller) => {
      const callId = createId('ca');
      const fresh = { entries: [], turns: [], epoch: 0, startedAt: undefined, isEnded: false };
      const stored: StoredCall = { ...flow, callId, carrier, ...(caller !== undefined && { caller }), ...fresh };
      calls.set(callId, stored);
      return { call: stored, nonce: createNonce(callId) };
    },
    nonceFor: (callId) => (call(callId).isEnded ? undefined : createNonce(callId)),
    call,
  };
  return api;
}

function refuse(error: Error): never {
  throw error;
}
