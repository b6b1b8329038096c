import { createServer, type IncomingMessage, type Server } from 'node:http';
import { answerRest, type Desk, type RestAnswer } from './answer-rest.ts';

export interface RestServer extends AsyncDisposable {
  readonly url: string;
}

const largestForm = 65_536;

/** Listens on this machine alone. */
export async function serveRest(desk: Desk, port: number): Promise<RestServer> {
  const { activity } = desk.carrier;
  const server = createServer((request, response) => {
    const answered = respond(request, desk).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    // A request that breaks off has nobody to answer to.
    void activity.track(answered).catch(() => response.destroy());
  });
  await listen(server, port);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}

async function respond(request: IncomingMessage, desk: Desk): Promise<RestAnswer> {
  const { method = 'GET', url = '/', headers } = request;
  const form = new URLSearchParams(await readBody(request));
  const { pathname } = new URL(url, 'http://127.0.0.1');
  return answerRest({ method, path: pathname, authorization: headers.authorization, form }, desk);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > largestForm) throw new Error(`A form of more than ${largestForm} bytes.`);
  }
  return body;
}

function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
