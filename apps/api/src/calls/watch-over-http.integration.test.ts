import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openRunningCall } from './testing/open-running-call.ts';
import { openTestCalls, type TestCalls } from './testing/open-test-calls.ts';
import { callEnded, wordsOf } from './testing/trace-of.ts';

type Headers = Readonly<Record<string, string>>;

/** Opens the stream as a browser does. */
async function openStream(calls: TestCalls, callId: string, headers: Headers): Promise<IncomingMessage> {
  const [address] = calls.server.addresses();
  if (typeof address !== 'object') throw new Error('The server was expected to listen on a port.');
  const path = `/trpc/calls.watch?input=${encodeURIComponent(JSON.stringify({ callId }))}`;
  const opened = Promise.withResolvers<IncomingMessage>();
  request({ port: address.port, path, headers: { accept: 'text/event-stream', ...headers } }, opened.resolve).end();
  return opened.promise;
}

/** The lines of a stream, until one of them is the last that is wanted, or the stream is over. */
async function linesOf(stream: IncomingMessage, isLast: (line: string) => boolean = () => false): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (isLast(line)) break;
  }
  return lines;
}

it('calls.watch reaches a browser as a stream of events, and goes on where the browser lost it', async () => {
  await using calls = await openTestCalls();
  const { who, callId, append } = await openRunningCall(calls);
  await calls.server.listen({ host: '127.0.0.1', port: 0 });
  const cookie = `callwright_session=${await calls.services.routing.createSession(who, 60_000)}`;
  await append(0, wordsOf(2));

  const stream = await openStream(calls, callId, { cookie });
  const lines = await linesOf(stream, (line) => line === 'id: 2.0');
  stream.destroy();
  expect(lines.filter((line) => line.startsWith('id: '))).toEqual(['id: 1.0', 'id: 2.0']);

  const again = openStream(calls, callId, { cookie, 'last-event-id': '1.0' });
  await append(2, [callEnded]);
  const rest = await linesOf(await again);
  const values = rest.filter((line) => line.startsWith('data: {"type"')).map((line) => JSON.parse(line.slice(6)));
  expect(values).toEqual([
    { type: 'entry', position: 1, entry: wordsOf(1, 1)[0] },
    { type: 'entry', position: 2, entry: callEnded },
  ]);
  expect(rest).toContain('event: return');
});
