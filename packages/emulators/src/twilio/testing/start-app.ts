import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createTwilioWriter, parseTwilioMessage, type TwilioMessage, type TwilioWriter } from '@callwright/media-stream/twilio-messages';
import twilio from 'twilio';
import { type WebSocket, WebSocketServer } from 'ws';

export interface AppRequest {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly token: string | undefined;
  readonly isSigned: boolean;
}

export interface AppStream {
  readonly messages: TwilioMessage[];
  readonly texts: string[];
  readonly isSigned: boolean;
  readonly socket: WebSocket;
  /** Of the stream's own name; throws before `start`. */
  readonly say: TwilioWriter;
}

/** A program that answers Twilio: TwiML by path, and streams on every path, that do what `onMessage` says. */
export interface App extends AsyncDisposable {
  readonly url: string;
  readonly socketUrl: string;
  readonly requests: AppRequest[];
  readonly streams: AppStream[];
  /** By path. A function may answer as it likes, or never. */
  readonly answers: Record<string, string | ((response: ServerResponse) => void)>;
  onMessage: (message: TwilioMessage, stream: AppStream) => void;
}

export async function startApp(authToken: string): Promise<App> {
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : '';
  const isSigned = (request: IncomingMessage, scheme: string, params: Record<string, string>) =>
    twilio.validateRequest(authToken, String(request.headers['x-twilio-signature']), `${scheme}://${host}${request.url}`, params);

  const app: App = {
    url: `http://${host}`,
    socketUrl: `ws://${host}/media`,
    requests: [],
    streams: [],
    answers: {},
    onMessage: () => undefined,
    [Symbol.asyncDispose]: async () => {
      for (const { socket } of app.streams) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  server.on('request', async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const params = Object.fromEntries(new URLSearchParams(body));
    const path = request.url ?? '';
    const token = request.headers['i-twilio-idempotency-token']?.toString();
    app.requests.push({ path, params, token, isSigned: isSigned(request, 'http', params) });
    const answer = app.answers[path] ?? '';
    if (typeof answer === 'function') answer(response);
    else response.writeHead(200, { 'content-type': 'text/xml' }).end(answer);
  });

  sockets.on('connection', (socket, request) => {
    const messages: TwilioMessage[] = [];
    const texts: string[] = [];
    const stream: AppStream = {
      messages,
      texts,
      isSigned: isSigned(request, 'ws', {}),
      socket,
      get say() {
        const start = messages.find((message) => message.type === 'start');
        if (start === undefined) throw new Error('The stream has not started.');
        return createTwilioWriter(start.streamSid);
      },
    };
    app.streams.push(stream);
    socket.on('message', (text: Buffer) => {
      const message = parseTwilioMessage(text);
      messages.push(message);
      texts.push(text.toString());
      app.onMessage(message, stream);
    });
  });
  return app;
}
