import type { Clock } from '@callwright/foundation/clock';
import { createEventLog, type EventLog } from './event-log.ts';
import { createMouth, type Mouth } from './mouth.ts';
import { createPlayout, type Playout } from './playout.ts';
import type { Form } from './sign-request.ts';

export type CallStatus = 'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

export type EndReason =
  | 'caller-hung-up'
  /** No verb was left. */
  | 'twiml-ended'
  /** By the verb. */
  | 'hung-up'
  | 'rejected'
  /** By the REST interface. */
  | 'completed'
  | 'canceled'
  | 'busy'
  | 'no-answer'
  | 'failed'
  /** No TwiML was to be had. */
  | 'application-error';

/** What happened on the caller's side; `atMs` counts from the beginning of the call. */
export type CallEvent = { readonly atMs: number } & (
  | { readonly type: 'ringing' | 'answered' | 'stream-started' | 'heard-audio-started' | 'heard-audio-ended' }
  | { readonly type: 'stream-ended'; readonly by: 'app' | 'carrier' | 'nobody'; readonly code: number; readonly droppedMs: number }
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'cleared'; readonly droppedMs: number; readonly marks: readonly string[] }
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'warning'; readonly code: number; readonly message: string }
  | { readonly type: 'ended'; readonly reason: EndReason }
);

/** Where the next TwiML comes from. */
export type Source =
  | { readonly type: 'url'; readonly url: string; readonly method: string; readonly fallbackUrl?: string | undefined }
  | { readonly type: 'twiml'; readonly text: string };

export interface StatusCallback {
  readonly url: string;
  readonly method: string;
  readonly events: ReadonlySet<string>;
}

/** What an open media stream lets the caller, and a test, do to it. */
export interface OpenStream {
  press(digit: string): void;
  drop(how: StreamDrop): void;
}

/** A close frame with a code, a connection reset, or a peer that neither speaks nor listens any more. */
export type StreamDrop = { readonly type: 'close'; readonly code: number } | { readonly type: 'reset' } | { readonly type: 'silence' };

export interface Call {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly firstSource: Source;
  readonly statusCallback: StatusCallback | undefined;
  readonly ringTimeoutMs: number;
  readonly createdAt: number;
  readonly beganMs: number;
  readonly events: EventLog<CallEvent>;
  readonly mouth: Mouth;
  readonly playout: Playout;
  readonly over: AbortController;
  readonly finished: PromiseWithResolvers<EndReason>;
  status: CallStatus;
  answeredMs: number | undefined;
  endedMs: number | undefined;
  endReason: EndReason | undefined;
  stream: OpenStream | undefined;
  /** By an update: what runs now makes way for it. */
  interruption: Source | undefined;
  verb: AbortController;
  /** They go out one after the other. */
  lastCallback: Promise<unknown>;
  lastStreamCallback: Promise<unknown>;
  callbackNumber: number;
}

export type CallPlan = Pick<Call, 'sid' | 'from' | 'to' | 'direction' | 'firstSource' | 'statusCallback' | 'ringTimeoutMs'>;

export function createCall(plan: CallPlan, clock: Clock): Call {
  return {
    ...plan,
    createdAt: clock.now(),
    beganMs: clock.elapsedMs(),
    events: createEventLog(),
    mouth: createMouth(),
    playout: createPlayout(),
    over: new AbortController(),
    finished: Promise.withResolvers(),
    status: plan.direction === 'inbound' ? 'ringing' : 'queued',
    answeredMs: undefined,
    endedMs: undefined,
    endReason: undefined,
    stream: undefined,
    interruption: undefined,
    verb: new AbortController(),
    lastCallback: Promise.resolve(),
    lastStreamCallback: Promise.resolve(),
    callbackNumber: 0,
  };
}

/** Ends the call from outside: the first reason stands. */
export function endCall(call: Call, reason: EndReason): void {
  call.endReason ??= reason;
  call.over.abort(new Error(`The call is over: ${call.endReason}.`));
}

/** Makes what runs now give way to other TwiML. */
export function interruptCall(call: Call, source: Source): void {
  call.interruption = source;
  call.verb.abort(new Error('The call was updated.'));
}

export function parametersOf(call: Call, accountSid: string): Form {
  return {
    CallSid: call.sid,
    AccountSid: accountSid,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    ApiVersion: '2010-04-01',
    Direction: call.direction,
  };
}

type Told = CallEvent extends infer Event ? (Event extends CallEvent ? Omit<Event, 'atMs'> : never) : never;

export function tell(call: Call, clock: Clock, event: Told): void {
  // Taking `atMs` out of a union and putting it in again is beyond the type checker.
  call.events.add({ atMs: clock.elapsedMs() - call.beganMs, ...event } as CallEvent);
}
