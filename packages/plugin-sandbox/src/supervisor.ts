import { availableParallelism } from 'node:os';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { z } from 'zod';
import { type ActionChecks, createActionChecks, judgeEnd } from './action-checks.ts';
import { createBroker } from './broker.ts';
import { createEgress } from './egress/create-egress.ts';
import { internet, type Network } from './egress/network.ts';
import { createHostPool } from './host-pool.ts';
import { createIntegrityCheck } from './integrity.ts';
import { createKillLedger } from './kill-ledger.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { ActionOrder, LoadedCode, PluginHost, WorkEnd } from './plugin-host-client.ts';
import type { ActionRequest, ActionResult, HostServices, PublishedPlugin, Sandbox } from './sandbox.ts';
import { sandboxErrors } from './sandbox-errors.ts';
import { findEnclosure } from './walls.ts';

export interface SandboxParts {
  readonly clock: Clock;
  readonly log: Logger;
  readonly services: HostServices;
  /** Hosts that hold guests, beside the warm spare. */
  readonly hosts?: number;
  readonly limits?: Partial<Limits>;
  /** Where requests go; the internet, except in tests. Which addresses are refused does not depend on it. */
  readonly network?: Network;
  /** Somebody should tell the tenant. */
  readonly onDisabled?: (disabled: { readonly tenantId: string; readonly pluginId: string; readonly version: string }) => void;
}

/** Starts the plugin-hosts, and resolves when they are ready. */
export async function createSandbox(parts: SandboxParts): Promise<Sandbox> {
  refuseForeignNode();
  const { clock, log } = parts;
  const limits = { ...defaultLimits, ...parts.limits };
  const enclosure = await findEnclosure();
  const size = parts.hosts ?? Math.max(2, availableParallelism() - 1);
  const pool = await createHostPool({ enclosure, clock, limits, log, size });
  const egress = createEgress({ network: parts.network ?? internet, clock, limits });
  const ledger = createKillLedger(clock);
  const checksOf = createActionChecks();
  const hasIntegrity = createIntegrityCheck(limits.bundleChars);
  let alone: Promise<unknown> = Promise.resolve();

  /** Works in the tenant's host; suspects work in the penalty host, one after the other, so that a death there is proven. */
  const inHost = (tenantId: string, who: string, work: (host: PluginHost) => Promise<WorkEnd>): Promise<WorkEnd> => {
    if (!ledger.isSuspect(who)) return pool.hostOf(tenantId).then(work);
    const turn = alone.then(() => pool.penaltyHost()).then(work);
    alone = turn.catch(() => undefined);
    return turn;
  };

  /** Keeps the books: who was killed, who may have been it, and who has been it too often. */
  const account = (end: WorkEnd, { plugin, tenantId }: Subject, who: string): void => {
    if (end.type === 'host-died' && end.reason !== 'closed' && !end.isProven) ledger.suspect(who);
    if (!isKill(end) || !ledger.record(who)) return;
    const disabled = { tenantId, pluginId: plugin.manifest.id, version: plugin.manifest.version };
    log.warn(disabled, 'a plugin was killed too often and is disabled for its tenant');
    parts.onDisabled?.(disabled);
  };

  const refuse = (subject: Subject, who: string): Failure | undefined => {
    if (ledger.isDisabled(who)) return failed('disabled', 'This plugin was stopped too often and is disabled.');
    if (!hasIntegrity(subject.plugin)) return failed('wrong-integrity', 'The bundle is not the one that its manifest names.');
    return undefined;
  };

  const attempt = async (request: ActionRequest, checked: CheckedAction, who: string, signal: AbortSignal): Promise<WorkEnd> => {
    const { plugin, tenantId, key } = request;
    const { action, input } = checked;
    const hosts = plugin.manifest.capabilities.fetch?.hosts ?? [];
    const grant = {
      asker: { tenantId, pluginId: plugin.manifest.id, action: request.action, key },
      manifest: plugin.manifest,
      action,
      hosts: hosts.filter((host) => request.grantedHosts?.includes(host)),
      secrets: request.secrets ?? {},
    };
    const order: ActionOrder = {
      action: request.action,
      input,
      facts: JSON.stringify({ key, startedAt: new Date(clock.now()).toISOString() }),
      wallMs: action.timeoutMs,
      signal,
      answer: createBroker({ services: parts.services, egress, clock, log, limits }, grant),
    };
    const code: LoadedCode = { key: who, code: plugin.code };
    const end = await inHost(tenantId, who, (host) => host.run(code, order));
    account(end, request, who);
    return end;
  };

  log.info({ walls: enclosure.walls, hosts: size }, 'the plugin sandbox is ready');

  const close = async () => {
    await pool.close();
    await egress[Symbol.asyncDispose]();
  };

  return {
    load: async (plugin, tenantId) => {
      const who = nameOf({ plugin, tenantId });
      const refusal = refuse({ plugin, tenantId }, who);
      if (refusal !== undefined) return refusal;
      const end = await inHost(tenantId, who, (host) => host.load({ key: who, code: plugin.code }));
      account(end, { plugin, tenantId }, who);
      return end.type === 'loaded' ? end : resultOfFault(end);
    },
    run: async (request, signal) => {
      const who = nameOf(request);
      const refusal = refuse(request, who);
      if (refusal !== undefined) return refusal;
      const checked = checkAction(request, checksOf, limits);
      if (checked.type === 'failed') return checked;
      let end = await attempt(request, checked, who, signal);
      const mayRetry = end.type === 'host-died' && end.reason !== 'closed' && checked.action.idempotent && !ledger.isDisabled(who);
      if (mayRetry) end = await attempt(request, checked, who, signal);
      return end.type === 'returned' ? judgeEnd(end.json, checked.action, checked.checks) : resultOfFault(end);
    },
    enable: (plugin, tenantId) => ledger.enable(nameOf({ plugin, tenantId })),
    wallsUp: () => enclosure.walls,
    pids: pool.pids,
    close,
    [Symbol.asyncDispose]: close,
  };
}

type Subject = Pick<ActionRequest, 'plugin' | 'tenantId'>;
type Failure = Extract<ActionResult, { type: 'failed' }>;

interface CheckedAction {
  readonly type: 'checked';
  readonly action: PublishedPlugin['manifest']['actions'][string];
  readonly checks: ActionChecks;
  /** As JSON, with the defaults filled in. */
  readonly input: string;
}

function checkAction(request: ActionRequest, checksOf: ReturnType<typeof createActionChecks>, limits: Limits): CheckedAction | Failure {
  const { actions } = request.plugin.manifest;
  const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
  if (action === undefined) return failed('unknown-action', `The plugin has no action "${request.action}".`);
  const checks = checksOf(action);
  const input = checks.input.safeParse(request.input);
  if (!input.success) return failed('invalid-input', z.prettifyError(input.error));
  const json = JSON.stringify(input.data);
  if (json.length > limits.argumentChars) return failed('input-too-large', `The input has more than ${limits.argumentChars} characters.`);
  return { type: 'checked', action, checks, input: json };
}

/** One tenant's copy of one plugin at one version: never shared, and never another version by mistake. */
function nameOf({ plugin, tenantId }: Subject): string {
  const { id, version, integrity } = plugin.manifest;
  return JSON.stringify([tenantId, id, version, integrity]);
}

function isKill(end: WorkEnd): boolean {
  if (end.type === 'host-died') return end.isProven && end.reason !== 'closed';
  return end.type === 'killed' && end.reason !== 'cancelled';
}

function resultOfFault(end: WorkEnd): Exclude<ActionResult, { type: 'succeeded' }> {
  switch (end.type) {
    case 'threw':
      return failed('threw', end.message);
    case 'broken':
      return failed('broken-plugin', end.message);
    case 'timed-out':
      return { type: 'timed-out' };
    case 'killed':
      return end.reason === 'cancelled' ? failed('cancelled', 'Nobody waits for this any more.') : { type: 'killed', reason: end.reason };
    case 'host-died':
      return { type: 'killed', reason: end.reason };
    default:
      return failed('broken-plugin', 'The plugin-host gave an answer to another question.');
  }
}

function failed(code: Failure['code'], message: string): Failure {
  return { type: 'failed', code, message };
}

function refuseForeignNode(): void {
  const { modules, node } = process.versions;
  if (!['137', '147'].includes(modules)) throw sandboxErrors.WRONG_NODE({ abi: modules, version: node });
}
