import { type Call, type CallStatus, type EndReason, endCall, type Source, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import { type Document, fetchVerbs } from './fetch-verbs.ts';
import { reportStatus } from './report-status.ts';
import { runVerb } from './run-verb.ts';

/** The life of a call, from the first ring to the last callback. Never rejects. */
export async function runCall(call: Call, carrier: Carrier): Promise<void> {
  const reason = await live(call, carrier).catch((error: unknown) => {
    // Whatever ends a call breaks off what it waits for; anything else is a defect of this stand-in.
    if (call.endReason === undefined) throw error;
    return call.endReason;
  });
  endCall(call, reason);
  call.status = finalStatus(call, call.endReason ?? reason);
  call.endedMs = carrier.clock.elapsedMs();
  tell(call, carrier.clock, { type: 'ended', reason: call.endReason ?? reason });
  call.events.close();
  reportStatus(call, carrier, 'completed');
  call.finished.resolve(call.endReason ?? reason);
}

async function live(call: Call, carrier: Carrier): Promise<EndReason> {
  if (call.direction === 'outbound-api') {
    const refusal = await ring(call, carrier);
    if (refusal !== undefined) return refusal;
  }
  let source = call.firstSource;
  for (;;) {
    const document = await fetchVerbs(call, carrier, source);
    if (document === undefined) return 'application-error';
    const next = await runDocument(call, carrier, document);
    if (typeof next === 'string') return next;
    source = next;
  }
}

/** Undefined when somebody answered. */
async function ring(call: Call, carrier: Carrier): Promise<EndReason | undefined> {
  const { clock, knobs } = carrier;
  // First the answer to the REST request goes out: it says "queued".
  await Promise.resolve();
  reportStatus(call, carrier, 'initiated');
  call.status = 'ringing';
  tell(call, clock, { type: 'ringing' });
  reportStatus(call, carrier, 'ringing');
  const callee = knobs.callees[call.to] ?? 'answers';
  if (callee === 'failed') return 'failed';
  const ringMs = callee === 'no-answer' ? call.ringTimeoutMs : Math.min(knobs.ringMs, call.ringTimeoutMs);
  await clock.sleep(ringMs, call.over.signal);
  if (callee !== 'answers') return callee;
  if (knobs.ringMs > call.ringTimeoutMs) return 'no-answer';
  answer(call, carrier);
  return undefined;
}

function answer(call: Call, carrier: Carrier): void {
  if (call.answeredMs !== undefined) return;
  call.status = 'in-progress';
  call.answeredMs = carrier.clock.elapsedMs();
  tell(call, carrier.clock, { type: 'answered' });
  reportStatus(call, carrier, 'answered');
}

async function runDocument(call: Call, carrier: Carrier, { verbs, base }: Document): Promise<Source | EndReason> {
  for (const verb of verbs) {
    // These may come before the call is answered, and do not answer it.
    if (verb.type !== 'reject' && verb.type !== 'pause' && verb.type !== 'redirect') answer(call, carrier);
    call.verb = new AbortController();
    // An update may have come while this document was on its way.
    if (call.interruption !== undefined) call.verb.abort();
    const signal = AbortSignal.any([call.over.signal, call.verb.signal]);
    const next = await runUnlessAborted(() => runVerb({ verb, base, call, carrier }, signal), signal);
    call.over.signal.throwIfAborted();
    const { interruption } = call;
    call.interruption = undefined;
    if (interruption !== undefined) return interruption;
    if (next !== undefined) return next;
  }
  return 'twiml-ended';
}

async function runUnlessAborted<Result>(run: () => Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
  try {
    signal.throwIfAborted();
    return await run();
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  }
}

function finalStatus({ answeredMs, direction }: Call, reason: EndReason): CallStatus {
  if (reason === 'busy' || reason === 'no-answer' || reason === 'failed' || reason === 'canceled') return reason;
  if (answeredMs !== undefined) return 'completed';
  if (reason === 'rejected') return 'busy';
  return direction === 'inbound' && reason === 'caller-hung-up' ? 'no-answer' : 'failed';
}
