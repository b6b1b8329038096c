import { createSystemClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { integrityOf } from '../integrity.ts';
import type { ActionRequest, ActionResult, HostServices, PublishedPlugin, Sandbox } from '../sandbox.ts';
import type { SandboxParts } from '../supervisor.ts';
import { type Lateness, startTicker } from './ticker.ts';

/** A real sandbox with one host, so that every neighbour is in the same process as the attacker. */
export interface AttackBench extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly logged: readonly string[];
  run(plugin: PublishedPlugin, request?: Partial<ActionRequest>): Promise<ActionResult>;
  /** Another tenant's plugin, in the same host: does it still answer? */
  askNeighbour(): Promise<ActionResult>;
  /** How late a 20 ms ticker of this process was at worst, since it was last asked. */
  worstLateness(): Lateness;
}

export type OpenSandbox = (parts: SandboxParts) => Promise<Sandbox>;

export async function openAttackBench(open: OpenSandbox, more: Partial<SandboxParts> = {}): Promise<AttackBench> {
  const logged: string[] = [];
  const services: HostServices = {
    calendar: {
      freeSlots: async () => ({ slots: [] }),
      book: async (_ask, { key }) => ({ type: 'booked', bookingId: key, start: '2026-03-02T09:00:00Z', end: '2026-03-02T09:30:00Z' }),
    },
    log: ({ message }) => void logged.push(message),
  };
  const sandbox = await open({
    clock: createSystemClock(),
    log: createLogger({ name: 'attack-bench', level: 'silent' }),
    services,
    hosts: 1,
    ...more,
    limits: { cpuMs: 300, ...more.limits },
  });
  const ticker = startTicker();
  const never = new AbortController().signal;
  const neighbour = guest('async () => "still here"');
  const run: AttackBench['run'] = (plugin, request = {}) =>
    sandbox.run({ plugin, tenantId: 'tenant-a', action: 'act', input: {}, key: 'ca_1/fx_1', ...request }, never);

  return {
    sandbox,
    logged,
    run,
    askNeighbour: () => run(neighbour, { tenantId: 'tenant-b' }),
    worstLateness: ticker.worst,
    [Symbol.asyncDispose]: async () => {
      ticker.stop();
      await sandbox.close();
    },
  };
}

export interface GuestOptions {
  readonly id?: string;
  readonly idempotent?: boolean;
  readonly version?: string;
  readonly timeoutMs?: number;
  /** Runs before anything is installed. */
  readonly top?: string;
}

/** A plugin in plain JavaScript, without the SDK: `act` is a function of the input, of the raw way to ask the host, and of the facts. */
export function guest(
  act: string,
  { id = 'guest', idempotent = false, version = '1.0.0', timeoutMs = 1500, top = '' }: GuestOptions = {},
): PublishedPlugin {
  const code = `${top}\n;{ const act = ${act};
    globalThis.__plugin = { run: async (_, input, ask, facts) => ({ type: 'returned', output: await act(input, ask, facts) }) }; }`;
  return publish(code, { id, idempotent, version, timeoutMs });
}

/** Raw code, which installs itself. */
export function publish(
  code: string,
  { id = 'guest', idempotent = false, version = '1.0.0', timeoutMs = 1500 }: GuestOptions = {},
): PublishedPlugin {
  const action = {
    title: 'Act',
    description: '',
    input: {},
    output: {},
    idempotent,
    timeoutMs,
    uses: ['calendar' as const, 'fetch' as const, 'log' as const, 'sleep' as const],
    outcomes: { taken: 'The slot is gone.' },
  };
  return {
    code,
    manifest: {
      id,
      version,
      sdkVersion: '1.0.0',
      name: id,
      capabilities: { calendar: true, log: true, sleep: true, fetch: { hosts: ['api.example.com'] } },
      actions: { act: action },
      integrity: integrityOf(code),
    },
  };
}
