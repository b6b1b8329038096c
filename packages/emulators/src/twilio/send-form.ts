import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Form } from './sign-request.ts';

export interface FormAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** More than this is not read: TwiML may have 64 KB. */
const largestBody = 65_536;

export interface FormRequest {
  readonly url: string;
  readonly method: string;
  readonly params: Form;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request on a connection of its own. Rejects when no answer comes, and when the answer is larger than TwiML may be. */
export function sendForm({ url, method, params, headers }: FormRequest, signal: AbortSignal): Promise<FormAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<FormAnswer>();
  const body = method === 'GET' ? '' : new URLSearchParams(params).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) };
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const request = send(url, { method, agent: false, signal, headers: { accept: '*/*', ...(method === 'GET' ? {} : form), ...headers } });
  request.on('error', reject);
  request.on('response', (response) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > largestBody) response.destroy(new Error(`The answer is larger than ${largestBody} bytes.`));
    });
    response.on('error', reject);
    response.on('end', () => {
      const { statusCode = 0, headers: answered } = response;
      resolve({ status: statusCode, contentType: answered['content-type'] ?? '', body: Buffer.concat(chunks).toString() });
    });
  });
  request.end(body);
  return promise;
}
