import type { IncomingMessage } from 'node:http';
import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import type { CarrierName } from '@callwright/internal-protocol/operations';
import type { WebSocket } from 'ws';
import type { Admit } from '../call/admission.ts';

/** Who brings callers by a socket of its own kind. */
export interface Carrier {
  readonly name: CarrierName;
  /** A larger message ends the connection. */
  readonly mostBytes: number;
  /** Whether a request may become a socket at all. */
  mayConnect(request: IncomingMessage): boolean;
  connect(socket: WebSocket, desk: FrontDesk): void;
}

/** What every connection needs of the runtime. */
export interface FrontDesk {
  readonly clock: Clock;
  readonly log: Logger;
  readonly admit: Admit;
  /** Frames of a caller that came too fast to be taken in. */
  onDropped(carrier: CarrierName, frames: number): void;
}
