import type { Clock } from '@callwright/foundation/clock';
import type { FetchAnswer, FetchRequest } from '@callwright/plugin-sdk';
import { Agent, type Dispatcher, request as send } from 'undici';
import type { Limits } from '../limits.ts';
import { buildHeaders, type Credentials } from './build-headers.ts';
import { checkUrl } from './check-url.ts';
import type { Network } from './network.ts';
import { BlockedAddress, openCheckedSocket } from './open-checked-socket.ts';
import { readBody } from './read-body.ts';
import { redact } from './redact.ts';

/** The only way out for a plugin. */
export interface Egress extends AsyncDisposable {
  send(request: FetchRequest, credentials: Credentials, signal: AbortSignal): Promise<EgressAnswer>;
}

export type EgressAnswer = FetchAnswer | { readonly type: 'refused'; readonly message: string };

export interface EgressParts {
  readonly network: Network;
  readonly clock: Clock;
  readonly limits: Limits;
}

const maxRedirects = 3;
const connectTimeoutMs = 3_000;
const wholeTimeoutMs = 10_000;

export function createEgress({ network, clock, limits }: EgressParts): Egress {
  const agent = new Agent({ connect: createConnector(network, clock), headersTimeout: 5_000, bodyTimeout: 5_000, allowH2: false });

  /** One hop, from the check of its URL to its whole body. */
  const hop = async (wanted: FetchRequest, target: Target, credentials: Credentials, signal: AbortSignal): Promise<Hop> => {
    const checked = checkUrl(wanted.url, credentials.hosts, target.base);
    if (checked.type === 'refused') return checked;
    // Another host is another conversation: it does not hear what was meant for the first.
    const own = target.base === undefined || target.base.hostname === checked.host ? (wanted.headers ?? {}) : {};
    const built = buildHeaders(own, checked.host, credentials);
    if (built.type === 'refused') return built;
    const answer = await send(checked.url, {
      dispatcher: agent,
      method: wanted.method,
      headers: built.headers,
      signal,
      ...(wanted.body !== undefined && wanted.method !== 'GET' && { body: wanted.body }),
    });
    const location = answer.headers.location;
    if (typeof location !== 'string' || !redirects.has(answer.statusCode)) return { type: 'last', answer };
    await answer.body.dump();
    return { type: 'redirect', from: checked.url, wanted: redirected(wanted, location, answer.statusCode) };
  };

  const follow = async (first: FetchRequest, credentials: Credentials, signal: AbortSignal): Promise<EgressAnswer> => {
    let wanted = first;
    let target: Target = {};
    for (let hops = 0; hops <= maxRedirects; hops += 1) {
      const result = await hop(wanted, target, credentials, signal);
      if (result.type === 'refused') return result;
      if (result.type === 'last') return answered(result.answer, credentials, limits);
      wanted = result.wanted;
      target = { base: result.from };
    }
    return { type: 'refused', message: `More than ${maxRedirects} redirects.` };
  };

  return {
    send: async (wanted, credentials, signal) => {
      const over = new AbortController();
      const whole = AbortSignal.any([signal, over.signal]);
      const done = new AbortController();
      const timeout = clock.sleep(wholeTimeoutMs, done.signal).then(
        () => over.abort(),
        () => undefined,
      );
      try {
        return await follow(wanted, credentials, whole);
      } catch (error) {
        if (error instanceof BlockedAddress) return { type: 'refused', message: error.message };
        // Its cause may name addresses of ours: the guest hears a sentence of our own.
        return { type: 'unreachable', message: whole.aborted ? 'There was no answer in time.' : 'The host could not be reached.' };
      } finally {
        done.abort();
        await timeout;
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

interface Target {
  readonly base?: URL;
}

type Hop =
  | { readonly type: 'refused'; readonly message: string }
  | { readonly type: 'last'; readonly answer: Dispatcher.ResponseData }
  | { readonly type: 'redirect'; readonly from: URL; readonly wanted: FetchRequest };

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** As browsers do it: only 307 and 308 send the same again. */
function redirected({ body, ...wanted }: FetchRequest, location: string, status: number): FetchRequest {
  const isSame = status === 307 || status === 308;
  const sent = { ...wanted, url: location };
  if (isSame) return body === undefined ? sent : { ...sent, body };
  return wanted.method === 'GET' ? sent : { ...sent, method: 'GET' };
}

async function answered(answer: Dispatcher.ResponseData, { values }: Credentials, limits: Limits): Promise<EgressAnswer> {
  const body = await readBody(answer.body, limits.fetchBodyBytes);
  if (body === undefined) return { type: 'unreachable', message: `The answer is larger than ${limits.fetchBodyBytes} bytes.` };
  const secrets = Object.values(values);
  const headers = Object.entries(answer.headers)
    .filter(([name, value]) => value !== undefined && !hiddenHeaders.has(name))
    .map(([name, value]) => [name, redact([value].flat().join(', '), secrets)]);
  return { type: 'answered', status: answer.statusCode, headers: Object.fromEntries(headers), body: redact(body, secrets) };
}

const hiddenHeaders: ReadonlySet<string> = new Set(['authorization', 'proxy-authenticate', 'set-cookie', 'set-cookie2']);

function createConnector(network: Network, clock: Clock): (options: { hostname: string }, callback: ConnectCallback) => void {
  return ({ hostname }, callback) => {
    const over = new AbortController();
    const done = new AbortController();
    void clock.sleep(connectTimeoutMs, done.signal).then(
      () => over.abort(),
      () => undefined,
    );
    openCheckedSocket(network, hostname, over.signal)
      .finally(() => done.abort())
      .then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
  };
}

type ConnectCallback = Parameters<
  Exclude<ConstructorParameters<typeof Agent>[0], undefined>['connect'] extends infer Connect
    ? Extract<Connect, (...args: never[]) => void>
    : never
>[1];
