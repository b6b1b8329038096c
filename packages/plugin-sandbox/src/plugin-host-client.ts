import type { Clock } from '@callwright/foundation/clock';
import { type HostProcess, startHostProcess } from './host-process.ts';
import type { FromHost, OrderEnd } from './host-protocol.ts';
import type { Limits } from './limits.ts';
import type { Enclosure } from './walls.ts';

/** A plugin-host that is ready for work: isolates by key, one action at a time in each. */
export interface PluginHost {
  readonly pid: number;
  readonly isDead: boolean;
  readonly died: Promise<void>;
  load(plugin: LoadedCode): Promise<WorkEnd>;
  run(plugin: LoadedCode, order: ActionOrder): Promise<WorkEnd>;
  kill(): void;
}

/** One tenant's copy of one plugin at one version. */
export interface LoadedCode {
  readonly key: string;
  readonly code: string;
}

export interface ActionOrder {
  readonly action: string;
  readonly input: string;
  readonly facts: string;
  readonly wallMs: number;
  readonly signal: AbortSignal;
  readonly answer: (operation: string, json: string, signal: AbortSignal) => Promise<HostAnswer>;
}

export interface HostAnswer {
  readonly isAnswer: boolean;
  readonly text: string;
}

/** `isProven`: it is certain that this very work brought the host down; when several were under way, it may have been another. */
export type WorkEnd = OrderEnd | { readonly type: 'host-died'; readonly reason: DeathReason; readonly isProven: boolean };
export type DeathReason = 'deadline' | 'host-memory' | 'crash' | 'closed';

interface Pending {
  readonly end: PromiseWithResolvers<WorkEnd>;
  readonly over: AbortController;
  readonly isolate: string;
  readonly answer?: ActionOrder['answer'];
}

export interface PluginHostParts {
  readonly enclosure: Enclosure;
  readonly clock: Clock;
  readonly limits: Limits;
}

const loadDeadlineMs = 2_500;
const memoryCheckMs = 25;

export async function startPluginHost({ enclosure, clock, limits }: PluginHostParts): Promise<PluginHost> {
  const pending = new Map<number, Pending>();
  const loaded = new Map<string, Promise<WorkEnd>>();
  const queues = new Map<string, Promise<unknown>>();
  let orders = 0;
  let death: { readonly reason: DeathReason; readonly culprit?: number } | undefined;

  const process: HostProcess = await startHostProcess({ enclosure, clock, onMessage });

  const kill = (reason: DeathReason, culprit?: number) => {
    death ??= { reason, ...(culprit !== undefined && { culprit }) };
    process.kill();
  };

  const died = process.exited.then(() => {
    death ??= { reason: 'crash' };
    const isAlone = pending.size === 1;
    for (const [order, work] of pending) {
      work.end.resolve({
        type: 'host-died',
        reason: death.reason,
        isProven: death.culprit === undefined ? isAlone : death.culprit === order,
      });
    }
  });

  function onMessage(message: FromHost): void {
    if (message.type === 'ready') return;
    const work = pending.get(message.order);
    // The answer to work that is over already: a late word of a guest, or of a host that was taken over.
    if (work === undefined) return;
    if (message.type === 'asked') return void passOn(message, work);
    if (message.isGone) loaded.delete(work.isolate);
    work.end.resolve(message.end);
  }

  const passOn = async ({ order, ask, operation, json }: Extract<FromHost, { type: 'asked' }>, work: Pending) => {
    const answer = (await work.answer?.(operation, json, work.over.signal)) ?? {
      isAnswer: false,
      text: 'Nothing may be asked while loading.',
    };
    if (pending.has(order)) process.send({ type: 'answer', order, isolate: work.isolate, ask, ...answer });
  };

  /** Sends one order and waits for its end, for the deadline, or for the host's death. */
  const dispatch = async (work: Omit<Pending, 'end' | 'over'>, deadlineMs: number, send: (order: number) => void): Promise<WorkEnd> => {
    if (death !== undefined) return { type: 'host-died', reason: death.reason, isProven: false };
    orders += 1;
    const order = orders;
    const end = Promise.withResolvers<WorkEnd>();
    const over = new AbortController();
    pending.set(order, { ...work, end, over });
    if (pending.size === 1) void watchMemory();
    const deadline = clock.sleep(deadlineMs, over.signal).then(
      () => kill('deadline', order),
      () => undefined,
    );
    send(order);
    const result = await end.promise;
    over.abort();
    await deadline;
    pending.delete(order);
    return result;
  };

  const watchMemory = async () => {
    while (pending.size > 0 && death === undefined) {
      if ((process.rssMb() ?? 0) > limits.hostRssMb) kill('host-memory');
      await clock.sleep(memoryCheckMs);
    }
  };

  const load = ({ key, code }: LoadedCode): Promise<WorkEnd> => {
    const before = loaded.get(key);
    loaded.delete(key);
    const loading =
      before ?? dispatch({ isolate: key }, loadDeadlineMs, (order) => process.send({ type: 'load', order, isolate: key, code, limits }));
    loaded.set(key, loading);
    evict(key);
    return loading;
  };

  /** The map's order is the order of use. */
  const evict = (keep: string) => {
    for (const key of loaded.keys()) {
      if (loaded.size <= limits.isolatesPerHost) return;
      if (key === keep || queues.has(key)) continue;
      loaded.delete(key);
      process.send({ type: 'unload', isolate: key });
    }
  };

  const runNow = async (plugin: LoadedCode, { signal, ...order }: ActionOrder): Promise<WorkEnd> => {
    if (signal.aborted) return { type: 'killed', reason: 'cancelled' };
    const ready = await load(plugin);
    if (ready.type !== 'loaded') {
      loaded.delete(plugin.key);
      return ready;
    }
    // While it was loaded: an abort that is past calls no listener any more.
    if (signal.aborted) return { type: 'killed', reason: 'cancelled' };
    const { action, input, facts, wallMs, answer } = order;
    const isolate = plugin.key;
    let cancel = () => undefined;
    const end = dispatch({ isolate, answer }, wallMs + limits.graceMs, (number) => {
      process.send({ type: 'run', order: number, isolate, action, input, facts, wallMs });
      cancel = () => void process.send({ type: 'cancel', order: number, isolate });
      signal.addEventListener('abort', cancel, { once: true });
    });
    return end.finally(() => signal.removeEventListener('abort', cancel));
  };

  return {
    pid: process.pid,
    died,
    get isDead() {
      return death !== undefined;
    },
    load,
    run: async (plugin, order) => {
      const turn = (queues.get(plugin.key) ?? Promise.resolve()).then(() => runNow(plugin, order));
      queues.set(plugin.key, turn);
      const end = await turn;
      if (queues.get(plugin.key) === turn) queues.delete(plugin.key);
      return end;
    },
    kill: () => kill('closed'),
  };
}
