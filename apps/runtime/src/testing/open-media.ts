import { once } from 'node:events';
import { createTestClock, type TestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Arrival } from '../call/admission.ts';
import type { CallLine } from '../call/call-line.ts';
import type { CallSession } from '../call/call-session.ts';
import { testServer } from './test-server.ts';

export const nonce = 'a-nonce-of-a-test-call';

/** The other end of a media socket, at a server that lets everybody in, or whom `admit` lets in. */
export interface OpenMedia {
  readonly clock: TestClock;
  readonly socket: WebSocket;
  /** What the session was told, in short. */
  readonly told: readonly string[];
  readonly arrivals: readonly Arrival[];
  /** What came, text as text and sound as the number of its bytes. */
  readonly received: readonly (string | number)[];
  readonly dropped: () => number;
  readonly line: () => CallLine;
  /** With the code of the close frame; 1006 when there was none. */
  readonly closed: Promise<number>;
  send(message: object | Uint8Array): void;
  /** Until all that was sent has been read by the other side, and what it sent in turn has come. */
  reach(): Promise<void>;
}

export interface MediaOptions {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly log?: Logger;
  readonly admit?: (session: CallSession, signal: AbortSignal) => Promise<CallSession>;
}

export async function openMedia({
  path,
  headers = {},
  log = testServerBasics().log,
  admit = async (session) => session,
}: MediaOptions): Promise<OpenMedia> {
  const clock = createTestClock();
  const told: string[] = [];
  const arrivals: Arrival[] = [];
  let dropped = 0;
  const session = createFakeSession(told);
  const desk = {
    admit: (arrival: Arrival, signal: AbortSignal) => {
      arrivals.push(arrival);
      return admit(session, signal);
    },
    onDropped: (_carrier: string, frames: number) => {
      dropped += frames;
    },
  };
  const server = testServer({ ...testServerBasics(), log, clock, desk });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());

  const received: (string | number)[] = [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}${path}`, { headers });
  socket.on('message', (bytes: Buffer, isBinary) => received.push(isBinary ? bytes.length : bytes.toString()));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  return {
    ...{ clock, socket, told, arrivals, received, closed },
    dropped: () => dropped,
    line: () => {
      const line = arrivals.at(-1)?.line;
      if (line === undefined) throw new Error('Nobody has arrived.');
      return line;
    },
    send: (message) => socket.send(message instanceof Uint8Array ? message : JSON.stringify(message)),
    reach: async () => {
      for (let time = 0; time < 2; time += 1) {
        const pong = once(socket, 'pong');
        socket.ping();
        await pong;
      }
    },
  };
}

function createFakeSession(told: string[]): CallSession {
  const never = new Promise<never>(() => undefined);
  return {
    ...{ callId: createCountingIds()('ca'), epoch: 1, ended: never, stored: never, idle: async () => undefined },
    hear: (samples) => void told.push(`hear ${samples.length}`),
    typed: (words) => void told.push(`typed ${words}`),
    markPassed: (name) => void told.push(`mark ${name}`),
    hungUp: () => void told.push('hung up'),
    lost: () => void told.push('lost'),
    endByWorkspace: () => undefined,
    moveOn: () => undefined,
    supersede: () => undefined,
  };
}
