import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errorBody, toPublicError } from '@callwright/http-server/public-error';
import { listening } from '@callwright/http-server/testing/listening';
import { channelPath, type FromRuntime, fromRuntimeSchema, type ToRuntime } from '@callwright/internal-protocol/channel';
import { type Operation, operations } from '@callwright/internal-protocol/operations';
import { type WebSocket, WebSocketServer } from 'ws';
import type { MemoryApi, PublishedFlow } from './memory-api.ts';

export const internalToken = 'the-token-that-api-and-runtime-share';

/** The internal port of a memory api, its channel, and what Twilio asks of the public port. */
export interface ServedApi extends AsyncDisposable {
  readonly url: string;
  /** What a call to our number leads to. */
  flow: PublishedFlow | undefined;
  /** Where media are sent. */
  mediaUrl: string;
  /** The answers to these get lost on the way, though what was asked is done; and what happens then. */
  readonly lost: Map<Operation, () => void>;
  /** What runtimes said on the channel, in order. */
  readonly told: readonly FromRuntime[];
  tell(message: ToRuntime): void;
  /** Cuts the channels, as a restart of the api does. */
  cutChannels(): void;
  /** The call that Twilio knows by this name. */
  callIdOf(callSid: string): string;
}

export async function serveMemoryApi(api: MemoryApi): Promise<ServedApi> {
  const told: FromRuntime[] = [];
  const lost = new Map<Operation, () => void>();
  const callIds = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const shown = toPublicError(error, 'request');
      send(response, shown.status, JSON.stringify(errorBody(shown)));
    });
  });
  const channels = openChannels(told);
  server.on('upgrade', (request, socket, head) => {
    if (request.url !== channelPath || request.headers.authorization !== `Bearer ${internalToken}`) return socket.destroy();
    channels.handleUpgrade(request, socket, head, (opened) => channels.emit('connection', opened));
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const path = request.url ?? '';
    if (path.startsWith('/twilio/')) return send(response, 200, twiml(path, new URLSearchParams(body)), 'text/xml');
    const name = (Object.keys(operations) as Operation[]).find((each) => operations[each].path === path);
    if (name === undefined || request.headers.authorization !== `Bearer ${internalToken}`) return send(response, 404, '{}');
    // A schema and an operation stand under one name in two tables; the type checker sees a union of each.
    const ask = operations[name].ask.parse(JSON.parse(body)) as never;
    const answered = JSON.stringify(await api.answer(name, ask));
    const loses = lost.get(name);
    if (loses === undefined) return send(response, 200, answered);
    loses();
    request.destroy();
  };
  const twiml = (path: string, form: URLSearchParams): string => {
    const callSid = form.get('CallSid') ?? '';
    const nonce = path === '/twilio/voice' ? newCall(callSid) : api.nonceFor(callIds.get(callSid) ?? '');
    if (nonce === undefined) return '<Response><Hangup/></Response>';
    const parameter = `<Parameter name="nonce" value="${nonce}"/>`;
    return `<Response><Connect><Stream url="${served.mediaUrl}">${parameter}</Stream></Connect><Redirect>/twilio/next</Redirect></Response>`;
  };
  const newCall = (callSid: string): string => {
    if (served.flow === undefined) throw new Error('The number leads to no flow. Set flow.');
    const { call, nonce } = api.placeCall(served.flow, 'twilio');
    callIds.set(callSid, call.callId);
    return nonce;
  };

  const served: ServedApi = {
    url: await listening(server),
    flow: undefined,
    mediaUrl: '',
    lost,
    told,
    tell: (message) => {
      for (const channel of channels.clients) channel.send(JSON.stringify(message));
    },
    cutChannels: () => {
      for (const channel of channels.clients) channel.terminate();
    },
    callIdOf: (callSid) => callIds.get(callSid) ?? '',
    [Symbol.asyncDispose]: async () => {
      for (const channel of channels.clients) channel.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
}

function openChannels(told: FromRuntime[]): WebSocketServer {
  const channels = new WebSocketServer({ noServer: true });
  channels.on('connection', (channel: WebSocket) => {
    channel.on('message', (bytes: Buffer) => told.push(fromRuntimeSchema.parse(JSON.parse(bytes.toString()))));
  });
  return channels;
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
