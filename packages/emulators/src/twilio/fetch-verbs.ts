import { type Call, parametersOf, type Source, tell } from './call.ts';
import type { Carrier } from './carrier.ts';
import { parseTwiml, type Verb } from './parse-twiml.ts';
import type { FormAnswer } from './send-form.ts';
import { sendSigned } from './send-signed.ts';
import type { Form } from './sign-request.ts';

export interface Document {
  readonly verbs: readonly Verb[];
  /** What relative addresses in it start from. */
  readonly base: string | undefined;
}

/** Asks for TwiML, and asks the fallback when that fails. Undefined when there is none to be had. */
export async function fetchVerbs(call: Call, carrier: Carrier, source: Source): Promise<Document | undefined> {
  const warn = ({ code, message }: Failure) => tell(call, carrier.clock, { type: 'warning', code, message });
  if (source.type === 'twiml') {
    const result = readTwiml(source.text, undefined);
    return 'code' in result ? void warn(result) : result;
  }
  const result = await ask(call, carrier, source, {});
  if (!('code' in result)) return result;
  warn(result);
  if (source.fallbackUrl === undefined) return undefined;
  const problem = { ErrorCode: String(result.code), ErrorUrl: source.url };
  const fallback = await ask(call, carrier, { url: source.fallbackUrl, method: source.method }, problem);
  return 'code' in fallback ? void warn(fallback) : fallback;
}

/** As Twilio's debugger has it. */
interface Failure {
  readonly code: number;
  readonly message: string;
}

interface Address {
  readonly url: string;
  readonly method: string;
}

async function ask(call: Call, carrier: Carrier, { url, method }: Address, more: Form): Promise<Document | Failure> {
  const { clock, knobs, account, chance } = carrier;
  const params = { ...parametersOf(call, account.sid), ...more };
  const request = { purpose: 'webhook' as const, url, method, params, idempotencyToken: chance.sid('') };
  const enough = new AbortController();
  const signal = AbortSignal.any([enough.signal, call.over.signal]);
  const deadline = clock.sleep(knobs.webhookTimeoutMs, signal).then(
    () => enough.abort(),
    // The answer came first, or the call is over.
    () => undefined,
  );
  const asking = sendSigned(carrier, request, signal);
  if (knobs.duplicateWebhooks > 0) {
    knobs.duplicateWebhooks -= 1;
    void sendSigned(carrier, request, call.over.signal);
  }
  const answer = await asking;
  const isLate = enough.signal.aborted;
  enough.abort();
  await deadline;
  call.over.signal.throwIfAborted();
  if (isLate) return { code: 11200, message: `${url} did not answer within ${knobs.webhookTimeoutMs} ms.` };
  if (answer === undefined) return { code: 11205, message: `${url} could not be reached, or its answer is larger than 64 KB.` };
  return readAnswer(answer, url);
}

function readAnswer({ status, contentType, body }: FormAnswer, url: string): Document | Failure {
  if (status < 200 || status > 299) return { code: 11200, message: `${url} answered ${status}.` };
  if (/^text\/plain\b/.test(contentType)) return { verbs: [{ type: 'say', text: body }], base: url };
  if (!/^(?:text|application)\/xml\b|^text\/html\b/.test(contentType)) {
    return { code: 12300, message: `${url} answered with the content type "${contentType}", and not with text/xml.` };
  }
  return readTwiml(body, url);
}

function readTwiml(text: string, base: string | undefined): Document | Failure {
  const twiml = parseTwiml(text);
  return twiml.type === 'verbs' ? { verbs: twiml.verbs, base } : { code: 12100, message: twiml.reason };
}
