import type { CapabilityName } from '../capability.ts';
import type { HostFacts, WholeHost } from '../host.ts';
import type { Answer, Ask, HostOperation } from '../host-api.ts';

/** How a guest asks the host for anything. An answer is as the host sends it: it has checked it. */
export type AskHost = <Operation extends HostOperation>(operation: Operation, ask: Ask<Operation>) => Promise<Answer<Operation>>;

/** Dresses the one raw function that the sandbox gives to a guest as the host that an action sees. */
export function createGuestHost(uses: readonly CapabilityName[], ask: AskHost, facts: HostFacts): Partial<WholeHost> & HostFacts {
  const faces = uses.map((name) => [name, createFace[name](ask)] as const);
  return Object.freeze({ ...facts, ...Object.fromEntries(faces) });
}

const createFace = {
  calendar: (ask) => ({
    freeSlots: (wanted) => ask('calendar.freeSlots', wanted),
    book: (wanted) => ask('calendar.book', wanted),
  }),
  fetch: (ask) => (request) => ask('fetch.send', request),
  log: (ask) => ({
    info: async (message) => void (await ask('log.write', { level: 'info', message })),
    warn: async (message) => void (await ask('log.write', { level: 'warn', message })),
  }),
  sleep: (ask) => async (ms) => void (await ask('sleep.wait', { ms })),
} satisfies { [Name in CapabilityName]: (ask: AskHost) => WholeHost[Name] };
