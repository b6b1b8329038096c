import { AppError } from '@callwright/foundation/app-error';
import type { Logger } from '@callwright/foundation/log';
import type { CarrierName } from '@callwright/internal-protocol/operations';
import type { WebSocket } from 'ws';
import type { CallLine } from '../call/call-line.ts';
import type { CallSession } from '../call/call-session.ts';
import type { FrontDesk } from './carrier.ts';
import { createInboundAudio } from './inbound-audio.ts';
import { keepAlive } from './keep-alive.ts';

/** What the connections of all carriers have in common: an introduction in time, a call, and an end. */
export interface Connection {
  readonly log: Logger;
  /** The caller's side has said which call it brings. */
  introduce(nonce: string, line: CallLine): void;
  isIntroduced(): boolean;
  hear(samples: Int16Array): void;
  typed(words: string): void;
  markPassed(name: string): void;
  hungUp(): void;
  /** Something came that cannot be read: now and then that is borne. */
  malformed(reason: string): void;
}

export interface ConnectionParts {
  readonly socket: WebSocket;
  readonly carrier: CarrierName;
  readonly desk: FrontDesk;
  onAdmitted(session: CallSession): void;
  /** Whether a close with this code says that the caller has left. Otherwise it was the network. */
  isFarewell(code: number): boolean;
}

const introducedWithinMs = 10_000;
const mostMalformed = 20;
/** RFC 6455: a message that breaks the rules of this endpoint. */
const policyViolation = 1008;

export function openConnection({ socket, carrier, desk, onAdmitted, isFarewell }: ConnectionParts): Connection {
  const { clock, admit } = desk;
  const log = desk.log.child({ carrier });
  const gone = new AbortController();
  /** Nobody waits for the call any more. A caller who hangs up still has one: it begins, and is over. */
  const lost = new AbortController();
  const inbound = createInboundAudio({ clock, onDropped: (frames) => desk.onDropped(carrier, frames) });
  let session: CallSession | undefined;
  let isIntroduced = false;
  let hasHungUp = false;
  let malformed = 0;

  const refuse = (reason: string) => {
    // What comes until the other side has answered the close is read, too.
    if (socket.readyState !== socket.OPEN) return;
    log.warn({ reason }, 'a media socket is closed, since it does not do as it should');
    socket.close(policyViolation);
  };
  const hungUp = () => {
    hasHungUp = true;
    session?.hungUp();
  };
  const letIn = async (nonce: string, line: CallLine) => {
    try {
      session = await admit({ nonce, carrier, line }, lost.signal);
      onAdmitted(session);
      inbound.attach(session.hear);
      if (hasHungUp) session.hungUp();
      else if (lost.signal.aborted) session.lost();
    } catch (error) {
      if (lost.signal.aborted) return;
      log.warn({ err: error }, 'a caller could not be let in');
      const message = error instanceof AppError ? error.userMessage : undefined;
      line.end({ type: 'refused', message: message ?? 'This call cannot be taken at the moment. Please try again.' });
    }
  };

  socket.on('error', (error) => log.debug({ err: error }, 'a media socket broke'));
  socket.once('close', (code) => {
    gone.abort();
    if (isFarewell(code)) hungUp();
    if (hasHungUp) return;
    lost.abort();
    session?.lost();
  });
  keepAlive(socket, clock, gone.signal);
  clock.sleep(introducedWithinMs, gone.signal).then(
    () => isIntroduced || refuse('It did not say in time which call it brings.'),
    () => undefined,
  );

  return {
    log,
    isIntroduced: () => isIntroduced,
    introduce: (nonce, line) => {
      isIntroduced = true;
      void letIn(nonce, line);
    },
    hear: inbound.push,
    typed: (words) => session?.typed(words),
    markPassed: (name) => session?.markPassed(name),
    hungUp,
    malformed: (reason) => {
      malformed += 1;
      if (malformed === 1) log.warn({ reason }, 'a message on a media socket cannot be read');
      if (malformed > mostMalformed) refuse('Too many messages cannot be read.');
    },
  };
}
