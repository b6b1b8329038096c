// A stand-in for Twilio: its webhooks, its TwiML, its media streams, a part of its REST interface, and the people at the telephones.

import type { Clock } from '@callwright/foundation/clock';
import { emulatorErrors } from '../emulator-errors.ts';
import { createActivity } from './activity.ts';
import { type Call, type CallPlan, createCall, endCall } from './call.ts';
import { type Caller, createCaller } from './caller.ts';
import type { Account, Carrier, OwnedNumber, SentRequest } from './carrier.ts';
import { createChance } from './chance.ts';
import { createEventLog } from './event-log.ts';
import { defaultKnobs, type Knobs } from './knobs.ts';
import { serveRest } from './rest/serve-rest.ts';
import { runCall } from './run-call.ts';

export type { CallEvent, CallStatus, EndReason, StreamDrop } from './call.ts';
export type { Caller, HeardStretch } from './caller.ts';
export type { Account, OwnedNumber, SentRequest } from './carrier.ts';
export type { Knobs } from './knobs.ts';

export interface TwilioOptions {
  /** The system clock for a demo, a test clock for a test that waits for nothing. */
  readonly clock: Clock;
  readonly numbers: readonly OwnedNumber[];
  readonly account?: Account;
  /** For the REST interface; any free one when left out. */
  readonly port?: number;
  readonly seed?: number;
  /** Real Twilio takes `wss` alone; this lets `ws` through to this very machine. */
  readonly allowPlainLoopback?: boolean;
  readonly knobs?: Partial<Knobs>;
}

export interface Twilio extends AsyncDisposable {
  /** The base of the REST interface: `client.api.baseUrl = twilio.url`. */
  readonly url: string;
  readonly account: Account;
  /** May be turned at any time. */
  readonly knobs: Knobs;
  /** What was asked of the app, in the order in which it was answered. */
  readonly requests: readonly SentRequest[];
  /** Somebody calls one of our numbers. */
  call(people: { readonly from: string; readonly to: string }): Caller;
  /** Whom the app called by the REST interface: those so far, and (as an async iterable) those to come. */
  readonly callees: { readonly past: readonly Caller[]; [Symbol.asyncIterator](): AsyncGenerator<Caller, void, void> };
  /** Resolves when all that is under way on sockets has arrived and was answered: then a virtual clock may move on. */
  settled(): Promise<void>;
}

const testAccount: Account = { sid: `AC${'0'.repeat(32)}`, authToken: 'token-of-a-test-account' };

export async function startTwilio(options: TwilioOptions): Promise<Twilio> {
  const carrier: Carrier = {
    clock: options.clock,
    account: options.account ?? testAccount,
    knobs: { ...defaultKnobs(), ...options.knobs },
    chance: createChance(options.seed ?? 1),
    activity: createActivity(),
    allowPlainLoopback: options.allowPlainLoopback ?? false,
    requests: [],
    sockets: new Set(),
  };
  const numbers = new Map(options.numbers.map((number) => [number.phoneNumber, number]));
  const calls = new Map<string, Call>();
  const callees = createEventLog<Caller>();

  const begin = (plan: CallPlan): Call => {
    const call = createCall(plan, carrier.clock);
    calls.set(call.sid, call);
    // It ends by itself, and never rejects but by a defect, which must not go unseen.
    void runCall(call, carrier);
    return call;
  };
  const place = (plan: CallPlan): Call => {
    const call = begin(plan);
    callees.add(createCaller(call, carrier));
    return call;
  };
  const rest = await serveRest({ carrier, calls, ownedNumbers: new Set(numbers.keys()), place }, options.port ?? 0);

  return {
    url: rest.url,
    account: carrier.account,
    knobs: carrier.knobs,
    requests: carrier.requests,
    callees,
    call: ({ from, to }) => {
      const number = numbers.get(to);
      if (number === undefined) throw emulatorErrors.NUMBER_NOT_OWNED({ phoneNumber: to });
      return createCaller(begin(planInbound(number, { sid: carrier.chance.sid('CA'), from })), carrier);
    },
    settled: carrier.activity.settled,
    [Symbol.asyncDispose]: async () => {
      for (const call of calls.values()) endCall(call, 'completed');
      callees.close();
      for (const socket of carrier.sockets) socket.terminate();
      await rest[Symbol.asyncDispose]();
    },
  };
}

function planInbound(number: OwnedNumber, { sid, from }: { readonly sid: string; readonly from: string }): CallPlan {
  const { phoneNumber, voiceUrl, voiceMethod = 'POST', voiceFallbackUrl, statusCallback } = number;
  return {
    sid,
    from,
    to: phoneNumber,
    direction: 'inbound',
    firstSource: { type: 'url', url: voiceUrl, method: voiceMethod, fallbackUrl: voiceFallbackUrl },
    statusCallback: statusCallback === undefined ? undefined : { url: statusCallback, method: 'POST', events: new Set(['completed']) },
    ringTimeoutMs: 60_000,
  };
}
