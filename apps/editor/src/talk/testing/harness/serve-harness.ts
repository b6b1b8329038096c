import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { programOf } from '@callwright/flow-nodes/testing/call';
import type { Diagnostic, Expectation } from '@callwright/flow-schema';
import { createSystemClock } from '@callwright/foundation/clock';
import { decodeSamples, encodeSamples, type FromBrowser, fromBrowserSchema } from '@callwright/media-stream/browser-messages';
import { initTRPC, tracked } from '@trpc/server';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { BuiltHarness } from './build-harness.ts';
import { createEars } from './ears.ts';
import { createScriptedCall, type ScriptedCall, type ScriptedLine } from './scripted-call.ts';

export interface HarnessOptions {
  readonly built: BuiltHarness;
  readonly port?: number;
  readonly msPerLetter?: number;
  /** The draft cannot be called. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What the caller's voice says when the flow waits for something. Without it, the voice is not heard. */
  readonly voice?: Readonly<Partial<Record<Expectation['type'], string>>>;
  /** Whether the voice lets the flow finish. */
  readonly manners?: 'waits' | 'breaks-in';
}

/** What came from the browser. */
export interface Received {
  readonly messages: FromBrowser[];
  readonly frameBytes: Set<number>;
  frames: number;
  /** The loudest sample of the last frame. */
  peak: number;
}

export interface Harness extends AsyncDisposable {
  readonly address: string;
  readonly received: Received;
  /** The last line of the last call. */
  readonly line: () => ScriptedLine | undefined;
  /** Cuts the socket as a failing network does. */
  drop(): void;
  readonly call: () => ScriptedCall | undefined;
}

/** As the api says it. */
const contentSecurityPolicy = [
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'",
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Serves the page, and plays the api and the runtime: calls of the booking flow by the real core. */
export async function serveHarness({
  built,
  port = 0,
  msPerLetter = 4,
  diagnostics,
  voice,
  manners = 'waits',
}: HarnessOptions): Promise<Harness> {
  const clock = createSystemClock();
  const received: Received = { messages: [], frameBytes: new Set(), frames: 0, peak: 0 };
  let call: ScriptedCall | undefined;
  let line: ScriptedLine | undefined;
  let socketNow: WebSocket | undefined;
  let woken = Promise.withResolvers<void>();
  const wake = () => {
    woken.resolve();
    woken = Promise.withResolvers<void>();
  };

  const { router, procedure } = initTRPC.create();
  const ticket = { nonce: 'n'.repeat(24), mediaPath: '/media/browser' };
  const calls = router({
    startTalk: procedure.mutation(() => {
      if (diagnostics !== undefined) return { type: 'refused' as const, diagnostics };
      call = createScriptedCall({ program: programOf(bookingFlow), now: clock.elapsedMs, onWatched: wake, msPerLetter });
      return { type: 'ready' as const, callId: 'ca_1', ...ticket };
    }),
    resumeTalk: procedure.mutation(() => (call?.isOver() === false ? { type: 'ready' as const, ...ticket } : { type: 'ended' as const })),
    end: procedure.mutation(() => call?.hungUp()),
    get: procedure.query(() => ({ flow: bookingFlow, actions: [bookAction], entries: call?.entries(), turns: call?.turns() })),
    watch: procedure.subscription(async function* ({ signal }) {
      const watching = call;
      for (let at = 0; watching !== undefined && signal?.aborted !== true; ) {
        const { promise } = woken;
        for (; at < watching.watched.length; at += 1) {
          const watched = watching.watched[at];
          if (watched !== undefined) yield tracked(String(at), watched);
        }
        if (watching.isOver()) return;
        await promise;
      }
    }),
  });
  const appRouter = router({ calls });

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://harness');
    const path = url.pathname;
    response.setHeader('content-security-policy', contentSecurityPolicy);
    if (path.startsWith('/trpc/')) {
      void nodeHTTPRequestHandler({ router: appRouter, req: request, res: response, path: path.slice('/trpc/'.length) });
    } else void sendFile(response, join(built.folder, path === '/' ? built.page : path));
  });
  const sockets = new WebSocketServer({ server, path: '/media/browser' });
  sockets.on('connection', (socket) => {
    socketNow = socket;
    const opened: ScriptedLine = {
      send: (message) => socket.send(JSON.stringify(message)),
      play: (samples) => socket.send(encodeSamples(samples)),
      close: () => socket.close(1000),
    };
    line = opened;
    const ears = createEars({
      onStart: () => call?.startedSpeaking(),
      onEnd: () => {
        const awaited = call?.awaits();
        const words = awaited === undefined ? undefined : voice?.[awaited];
        if (words !== undefined) call?.spoke(words);
      },
    });
    const takers = {
      start: () => {
        opened.send({ type: 'started', callId: 'ca_1' });
        call?.comes(opened);
      },
      mark: ({ name }: { readonly name: string }) => call?.markPassed(name),
      typed: (message: { readonly words: string }) => {
        call?.startedSpeaking();
        call?.spoke(message.words);
      },
      'hang-up': () => call?.hungUp(),
    };
    socket.on('message', (bytes: Buffer, isBinary) => {
      if (isBinary) {
        const samples = decodeSamples(bytes);
        received.frames += 1;
        received.frameBytes.add(bytes.length);
        received.peak = Math.max(...samples);
        const mayBeHeard = call?.awaits() !== undefined && (manners === 'breaks-in' || !call.isSpeaking());
        if (voice !== undefined && mayBeHeard) ears.hear(samples);
        return;
      }
      const message = fromBrowserSchema.parse(JSON.parse(bytes.toString()));
      received.messages.push(message);
      takers[message.type](message as never);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    line: () => line,
    call: () => call,
    drop: () => socketNow?.terminate(),
    [Symbol.asyncDispose]: async () => {
      wake();
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const bytes = await readFile(path);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
