import type { Memory, NodeEvent, Reaction, Visit } from '@callwright/flow-engine';
import type { EventOf, Value } from '@callwright/flow-schema';
import { takePath } from '../values/take-path.ts';
import { takeValues } from '../values/take-values.ts';
import { renderUrl } from './render-url.ts';
import { sentFields } from './rules.ts';
import type { HttpRequestConfig } from './schema.ts';
import { parseUrlTemplate } from './url-template.ts';

export function enterHttpRequest(visit: Visit<HttpRequestConfig>): Reaction {
  const { method, timeoutMs } = visit.config;
  const template = parseUrlTemplate(visit.config.url);
  const url = 'problem' in template ? undefined : renderUrl(template, visit.evaluate);
  const body = bodyOf(visit);
  const headers = headersOf(visit, body?.contentType);
  if (url === undefined || body === undefined || headers === undefined) return { leave: 'failed' };
  const isSealed = sentFields(visit.config).some((field) => visit.isSensitive(field));
  return {
    effects: [
      {
        type: 'send-request',
        method,
        url,
        headers,
        ...(body.text !== undefined && { body: body.text }),
        timeoutMs,
        isIdempotent: isIdempotent(visit.config),
        ...(isSealed && { isSealed }),
      },
    ],
  };
}

export function onHttpRequestEvent(event: NodeEvent, _memory: Memory, visit: Visit<HttpRequestConfig>): Reaction {
  switch (event.type) {
    case 'request.answered':
      return readAnswer(event, visit);
    case 'request.failed':
      return { leave: 'failed' };
    // Words spoken meanwhile are for nobody: the request goes on.
    default:
      return {};
  }
}

function readAnswer({ status, body }: EventOf<'request.answered'>, { config, types }: Visit<HttpRequestConfig>): Reaction {
  if (status >= 400 && status < 500) return { leave: 'refused' };
  if (status < 200 || status >= 300) return { leave: 'failed' };
  const set = takeValues(config.output, types, (path) => takePath(body, path));
  return set === undefined ? { leave: 'failed' } : { set, leave: 'succeeded' };
}

function isIdempotent({ method, repeats }: HttpRequestConfig): boolean {
  return repeats === 'always' || (repeats === 'by-method' && method !== 'POST' && method !== 'PATCH');
}

interface Body {
  readonly text?: string;
  readonly contentType?: string;
}

function bodyOf({ config, say, evaluate }: Visit<HttpRequestConfig>): Body | undefined {
  if (config.sends === 'nothing') return {};
  if (config.sends === 'text') {
    const text = say('body');
    return text === undefined ? undefined : { text, contentType: 'text/plain; charset=utf-8' };
  }
  const values: [string, Value][] = [];
  for (const name of Object.keys(config.fields)) {
    const value = evaluate(`fields.${name}`);
    if (value === undefined) return undefined;
    values.push([name, value]);
  }
  return { text: JSON.stringify(Object.fromEntries(values)), contentType: 'application/json' };
}

/** Undefined when one cannot be said, or would become several: a line break in a value begins another header. */
function headersOf({ config, say }: Visit<HttpRequestConfig>, contentType: string | undefined): Record<string, string> | undefined {
  const headers: Record<string, string> = contentType === undefined ? {} : { 'content-type': contentType };
  for (const name of Object.keys(config.headers)) {
    const value = say(`headers.${name}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    if (value === undefined || /[\u0000-\u001f\u007f]/.test(value)) return undefined;
    headers[name.toLowerCase()] = value;
  }
  return headers;
}
