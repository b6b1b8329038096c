// The program of a plugin-host: a child of the runtime that holds isolates and nothing else. argv[2] is the user to become, if any.

import { createSystemClock } from '@callwright/foundation/clock';
import type { FromHost, OrderEnd, ToHost } from './host-protocol.ts';
import { createGuestIsolate, type GuestIsolate } from './isolate.ts';

const clock = createSystemClock();
const isolates = new Map<string, GuestIsolate>();
let rssLimitMb = Number.POSITIVE_INFINITY;
let busy = 0;

const die = () => process.kill(process.pid, 'SIGKILL');
process.on('disconnect', die);
process.on('message', (message) => {
  // Our own parent wrote it, by the type that both share.
  void obey(message as ToHost).catch(die);
});
becomeNobody(Number(process.argv[2] ?? 0));
tell({ type: 'ready' });

/** Only now, when everything is loaded: nobody may not be able to enter the folder that we came from. */
function becomeNobody(uid: number): void {
  if (uid === 0) return;
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}

async function obey(message: ToHost): Promise<void> {
  const isolate = isolates.get(message.isolate);
  switch (message.type) {
    case 'load':
      return load(message);
    case 'run':
      return run(message, isolate);
    case 'answer':
      return isolate?.answer(message.ask, message.isAnswer, message.text);
    case 'cancel':
      return isolate?.stop({ type: 'killed', reason: 'cancelled' });
    case 'unload':
      isolate?.stop({ type: 'killed', reason: 'cancelled' });
      isolates.delete(message.isolate);
  }
}

async function load({ order, isolate, code, limits }: Extract<ToHost, { type: 'load' }>): Promise<void> {
  rssLimitMb = limits.hostRssMb;
  const loaded = await watched(createGuestIsolate(code, limits, clock));
  if ('type' in loaded) return ended(order, true, loaded);
  isolates.set(isolate, loaded);
  ended(order, false, { type: 'loaded' });
}

async function run(message: Extract<ToHost, { type: 'run' }>, isolate: GuestIsolate | undefined): Promise<void> {
  const { order } = message;
  if (isolate === undefined || isolate.isGone) return ended(order, true, { type: 'broken', message: 'The isolate is gone.' });
  const onAsk = (ask: number, operation: string, json: string) => tell({ type: 'asked', order, ask, operation, json });
  const end = await watched(isolate.run({ ...message, onAsk }));
  if (isolate.isGone) isolates.delete(message.isolate);
  ended(order, isolate.isGone, end);
}

/** On Linux our parent looks at our memory from outside; elsewhere it cannot. */
async function watched<Result>(work: Promise<Result>): Promise<Result> {
  busy += 1;
  if (busy === 1 && process.platform !== 'linux') void watchMemory().catch(die);
  try {
    return await work;
  } finally {
    busy -= 1;
  }
}

async function watchMemory(): Promise<void> {
  while (busy > 0) {
    if (process.memoryUsage.rss() > rssLimitMb * 1024 * 1024) die();
    await clock.sleep(25);
  }
}

function ended(order: number, isGone: boolean, end: OrderEnd): void {
  tell({ type: 'ended', order, isGone, end });
}

function tell(message: FromHost): void {
  process.send?.(message);
}
