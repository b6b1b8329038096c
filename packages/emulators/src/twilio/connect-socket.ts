import WebSocket from 'ws';

/** Why a stream could not be opened, as Twilio numbers it. */
export interface StreamFailure {
  readonly code: number;
  readonly message: string;
}

/** Resolves to an open socket that has not been read from yet, or to the reason why there is none. */
export function connectSocket(url: string, signature: string): Promise<WebSocket | StreamFailure> {
  const { promise, resolve } = Promise.withResolvers<WebSocket | StreamFailure>();
  const socket = new WebSocket(url, { headers: { 'x-twilio-signature': signature }, perMessageDeflate: false });
  socket.on('open', () => {
    // The other side may speak first: nothing is read before somebody listens.
    socket.pause();
    resolve(socket);
  });
  socket.on('unexpected-response', (request, response) => {
    request.destroy();
    resolve({ code: 31920, message: `${url} answered the upgrade with ${response.statusCode}.` });
  });
  // Later errors are followed by "close", which says all that matters then.
  socket.on('error', (error) => resolve({ code: 31902, message: `${url} could not be reached: ${error.message}` }));
  return promise;
}

/** Why Twilio would not even try. */
export function refusalOf(url: string, { allowPlainLoopback }: { readonly allowPlainLoopback: boolean }): StreamFailure | undefined {
  if (!URL.canParse(url)) return { code: 31922, message: `"${url}" is no address.` };
  const { protocol, hostname, search } = new URL(url);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const isAllowed = protocol === 'wss:' || (protocol === 'ws:' && allowPlainLoopback && isLoopback);
  if (!isAllowed)
    return { code: 31922, message: `"${url}" does not begin with wss. Plain ws is for loopback, when allowPlainLoopback is set.` };
  if (search !== '') return { code: 31920, message: `"${url}" has a query string. Pass parameters by <Parameter>.` };
  return undefined;
}
