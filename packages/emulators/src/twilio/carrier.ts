import type { Clock } from '@callwright/foundation/clock';
import type WebSocket from 'ws';
import type { Activity } from './activity.ts';
import type { Chance } from './chance.ts';
import type { Knobs } from './knobs.ts';
import type { Form } from './sign-request.ts';

export interface Account {
  readonly sid: string;
  readonly authToken: string;
}

/** A number that was bought, and where its calls go. */
export interface OwnedNumber {
  readonly phoneNumber: string;
  readonly voiceUrl: string;
  readonly voiceMethod?: 'POST' | 'GET';
  /** Asked instead when the voice URL fails. */
  readonly voiceFallbackUrl?: string;
  /** Told when a call is over. */
  readonly statusCallback?: string;
}

/** A request that was sent, for tests to look at. */
export interface SentRequest {
  readonly atMs: number;
  readonly purpose: 'webhook' | 'status-callback' | 'stream-callback';
  readonly url: string;
  readonly params: Form;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
}

/** What everything of this stand-in shares. */
export interface Carrier {
  readonly clock: Clock;
  readonly account: Account;
  readonly knobs: Knobs;
  readonly chance: Chance;
  readonly activity: Activity;
  /** Real Twilio takes `wss` alone; this lets `ws` through to this very machine. */
  readonly allowPlainLoopback: boolean;
  readonly requests: SentRequest[];
  /** Those that are open. */
  readonly sockets: Set<WebSocket>;
}
