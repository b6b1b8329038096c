import type { Clock } from '@callwright/foundation/clock';
import ivm from 'isolated-vm';
import { guestBoot } from './guest-boot.ts';
import type { OrderEnd } from './host-protocol.ts';
import type { Limits } from './limits.ts';

export interface GuestIsolate {
  /** One at a time: whoever calls it waits for the end before. */
  run(order: RunOrder): Promise<OrderEnd>;
  answer(ask: number, isAnswer: boolean, text: string): void;
  /** Ends what runs, and the isolate with it. */
  stop(end: OrderEnd): void;
  readonly isGone: boolean;
}

export interface RunOrder {
  readonly order: number;
  readonly action: string;
  readonly input: string;
  readonly facts: string;
  readonly wallMs: number;
  readonly onAsk: (ask: number, operation: string, json: string) => void;
}

/** What is under way in the isolate. `posted` is its end as the guest told it; it counts when the guest has let go of the thread. */
interface Work extends Pick<RunOrder, 'order' | 'onAsk'> {
  readonly cpuBefore: bigint;
  readonly finished: PromiseWithResolvers<OrderEnd>;
  readonly over: AbortController;
  asks: number;
  posted?: OrderEnd;
}

/** A fresh isolate with the plugin's code in it, or the reason why there is none. Every entry into it is timed. */
export async function createGuestIsolate(code: string, limits: Limits, clock: Clock): Promise<GuestIsolate | OrderEnd> {
  // Not process.exit: that hangs here. The parent sees the host die.
  const onCatastrophicError = () => process.kill(process.pid, 'SIGKILL');
  const isolate = new ivm.Isolate({ memoryLimit: limits.isolateHeapMb, onCatastrophicError });
  let work: Work | undefined;

  const post = new ivm.Callback((kind: unknown, id: unknown, operation: unknown, text: unknown) => {
    // It never throws: an error of this realm would bring this realm's paths along.
    if (typeof kind !== 'string' || typeof id !== 'number' || typeof operation !== 'string' || typeof text !== 'string')
      return 'not a primitive';
    if (work === undefined) return 'nothing is running';
    if (kind === 'ask') return onAsk(work, id, operation, text);
    if (id === work.order) work.posted ??= endOf(kind, text, limits);
    return null;
  });

  const onAsk = (asking: Work, ask: number, operation: string, json: string): string | null => {
    asking.asks += 1;
    if (asking.asks > limits.hostCalls) {
      stop({ type: 'killed', reason: 'host-calls' });
      return 'too many calls';
    }
    if (json.length > limits.argumentChars) return 'argument too large';
    asking.onAsk(ask, operation.slice(0, 100), json);
    return null;
  };

  const stop = (end: OrderEnd) => {
    if (!isolate.isDisposed) isolate.dispose();
    work?.finished.resolve(work.posted ?? end);
  };

  const enter = async (entry: Entry, args: Primitives): Promise<void> => {
    const running = work;
    if (running === undefined || running.posted !== undefined || isolate.isDisposed) return;
    const leftMs = limits.cpuMs - Number(isolate.cpuTime - running.cpuBefore) / 1e6;
    if (leftMs <= 1) return stop({ type: 'timed-out', limit: 'cpu' });
    try {
      await entry.apply(undefined, [...args], { timeout: Math.ceil(leftMs) });
    } catch (error) {
      return stop(explain(error));
    }
    if (running.posted !== undefined) running.finished.resolve(running.posted);
  };

  // One after the other: two entries at once would share one time limit, and nobody could say whose work it is.
  let entered = Promise.resolve();
  const queueEntry = (entry: Entry, args: Primitives) => {
    entered = entered.then(() => enter(entry, args));
  };

  const entries = await loadPlugin(isolate, post, code, limits).catch((error: unknown) => explainLoad(error));
  if ('type' in entries) {
    if (!isolate.isDisposed) isolate.dispose();
    return entries;
  }

  return {
    run: async ({ order, action, input, facts, wallMs, onAsk }) => {
      const running: Work = {
        order,
        onAsk,
        cpuBefore: isolate.cpuTime,
        finished: Promise.withResolvers<OrderEnd>(),
        over: new AbortController(),
        asks: 0,
      };
      work = running;
      const wall = clock.sleep(wallMs, running.over.signal).then(
        () => stop({ type: 'timed-out', limit: 'wall' }),
        () => undefined,
      );
      queueEntry(entries.invoke, [order, action, input, facts]);
      const end = await running.finished.promise;
      running.over.abort();
      // A guest that lets nothing stop it holds this up until the parent kills the host.
      await Promise.all([wall, entered]);
      work = undefined;
      return end;
    },
    answer: (ask, isAnswer, text) => queueEntry(entries.deliver, [ask, isAnswer, text]),
    stop,
    get isGone() {
      return isolate.isDisposed;
    },
  };
}

/** The boot script has cut these already; here it is certain. */
function endOf(kind: string, text: string, limits: Limits): OrderEnd {
  if (kind !== 'returned') return { type: 'threw', message: text.slice(0, 2000) };
  return text.length > limits.resultChars ? { type: 'threw', message: 'RangeError: result too large' } : { type: 'returned', json: text };
}

type Primitives = readonly (string | number | boolean)[];
type Entry = ivm.Reference<(...args: (string | number | boolean)[]) => unknown>;

/** Top-level code of a plugin gets this long. */
const loadTimeoutMs = 1000;

async function loadPlugin(isolate: ivm.Isolate, post: ivm.Callback, code: string, limits: Limits) {
  const context = await isolate.createContext();
  const boot = await context.evalClosure(`return (${guestBoot})($0, $1)`, [post, limits.resultChars], {
    result: { reference: true },
    timeout: loadTimeoutMs,
  });
  const [load, invoke, deliver] = await Promise.all(
    ['load', 'invoke', 'deliver'].map((name): Promise<Entry> => boot.get(name, { reference: true })),
  );
  if (load === undefined || invoke === undefined || deliver === undefined) throw new Error('The boot script gave no entries.');
  const script = await isolate.compileScript(code, { filename: 'plugin.js' });
  await script.run(context, { timeout: loadTimeoutMs });
  script.release();
  const isPlugin = await load.apply(undefined, [], { timeout: loadTimeoutMs });
  if (isPlugin !== true) throw new TypeError('The bundle installs no plugin.');
  return { invoke, deliver };
}

/** isolated-vm tells these apart by their words alone. */
function explain(error: unknown): OrderEnd {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('timed out')) return { type: 'timed-out', limit: 'cpu' };
  if (message.includes('memory limit')) return { type: 'killed', reason: 'memory' };
  if (message.includes('disposed')) return { type: 'killed', reason: 'cancelled' };
  return { type: 'threw', message: message.slice(0, 2000) };
}

function explainLoad(error: unknown): OrderEnd {
  const end = explain(error);
  return end.type === 'threw' ? { type: 'broken', message: end.message } : end;
}
