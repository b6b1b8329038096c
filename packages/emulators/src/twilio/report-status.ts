import { type Call, parametersOf } from './call.ts';
import type { Carrier } from './carrier.ts';
import { sendSigned } from './send-signed.ts';

export type ProgressEvent = 'initiated' | 'ringing' | 'answered' | 'completed';

/** Tells the status callback, if it asked for this event; one after the other, so that they arrive in order. */
export function reportStatus(call: Call, carrier: Carrier, event: ProgressEvent): void {
  const { statusCallback } = call;
  if (statusCallback === undefined || !statusCallback.events.has(event)) return;
  const { clock, knobs, account, chance, activity } = carrier;
  const params = {
    ...parametersOf(call, account.sid),
    CallStatus: event === 'initiated' ? 'initiated' : call.status,
    Timestamp: new Date(clock.now()).toUTCString().replace('GMT', '+0000'),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(call.callbackNumber),
    ...(event === 'completed' ? durationsOf(call) : {}),
  };
  call.callbackNumber += 1;
  if (knobs.lostStatusCallbacks > 0) {
    knobs.lostStatusCallbacks -= 1;
    return;
  }
  const request = {
    purpose: 'status-callback' as const,
    url: statusCallback.url,
    method: statusCallback.method,
    params,
    idempotencyToken: chance.sid(''),
  };
  const delayed = knobs.statusCallbackDelayMs > 0 ? clock.sleep(knobs.statusCallbackDelayMs) : Promise.resolve();
  const before = call.lastCallback;
  const never = new AbortController().signal;
  const sending = async () => {
    await delayed;
    await before;
    await sendSigned(carrier, request, never);
  };
  call.lastCallback = knobs.statusCallbackDelayMs > 0 ? sending() : activity.track(sending());
}

function durationsOf({ answeredMs, endedMs }: Call) {
  const seconds = answeredMs === undefined || endedMs === undefined ? 0 : Math.round((endedMs - answeredMs) / 1000);
  return { CallDuration: String(seconds), Duration: String(Math.ceil(seconds / 60)) };
}
