import type { StreamFailure } from './connect-socket.ts';
import type { StreamPlan } from './run-stream.ts';
import { sendSigned } from './send-signed.ts';

export interface StreamReport {
  readonly streamSid: string;
  readonly event: 'stream-started' | 'stream-stopped' | 'stream-error';
  readonly error: StreamFailure | undefined;
}

/** Tells the status callback of `<Stream>`, when it has one. */
export function reportStream({ verb, base, call, carrier }: StreamPlan, { streamSid, event, error }: StreamReport): void {
  if (verb.statusCallback === undefined || !URL.canParse(verb.statusCallback, base)) return;
  const { account, clock, chance, activity } = carrier;
  const params = {
    AccountSid: account.sid,
    CallSid: call.sid,
    StreamSid: streamSid,
    StreamName: verb.name ?? streamSid,
    StreamEvent: event,
    Timestamp: new Date(clock.now()).toISOString(),
    ...(error === undefined ? {} : { StreamError: `${error.code}: ${error.message}` }),
  };
  const request = {
    purpose: 'stream-callback' as const,
    url: new URL(verb.statusCallback, base).href,
    method: 'POST',
    params,
    idempotencyToken: chance.sid(''),
  };
  const before = call.lastStreamCallback;
  const sending = async () => {
    await before;
    await sendSigned(carrier, request, new AbortController().signal);
  };
  call.lastStreamCallback = activity.track(sending());
}
