import type { Problem, WantedExpression, World } from '@callwright/flow-engine';
import { checkVariables } from '../values/check-variables.ts';
import type { HttpRequestConfig } from './schema.ts';
import { parseUrlTemplate } from './url-template.ts';

/** The connection's own business. */
const forbidden = ['host', 'content-length', 'connection', 'transfer-encoding', 'upgrade', 'cookie'];

export function checkHttpRequest(config: HttpRequestConfig, { variables }: World): Problem[] {
  const { method, url, headers, sends, fields, body = '', output } = config;
  const problems: Problem[] = [];
  const template = parseUrlTemplate(url);
  if ('problem' in template) problems.push({ field: 'url', message: template.problem });
  for (const name of Object.keys(headers).filter((header) => forbidden.includes(header.toLowerCase())))
    problems.push({ field: `headers.${name}`, message: `The header "${name}" is set when the request is sent. Remove it.` });
  if (method === 'GET' && sends !== 'nothing')
    problems.push({ field: 'sends', message: 'GET only asks, and sends nothing along. Choose POST, or send nothing.' });
  if (sends === 'fields' && Object.keys(fields).length === 0)
    problems.push({ field: 'fields', message: 'Nothing is sent yet. Add a field, or send nothing.' });
  if (sends === 'text' && body.trim() === '') problems.push({ field: 'body', message: 'Write what is sent, or send nothing.' });
  return [...problems, ...checkVariables(output, variables, 'output')];
}

export function requestPrompts({ headers, sends, body }: HttpRequestConfig): Record<string, string> {
  const named = Object.entries(headers).map(([name, text]) => [`headers.${name}`, text] as const);
  return { ...Object.fromEntries(named), ...(sends === 'text' && body !== undefined && { body }) };
}

export function requestExpressions({ url, sends, fields }: HttpRequestConfig): Record<string, WantedExpression> {
  const template = parseUrlTemplate(url);
  const inUrl = 'problem' in template ? [] : template.parts.filter((part) => typeof part !== 'string');
  const sent = sends === 'fields' ? Object.entries(fields) : [];
  return Object.fromEntries([
    ...inUrl.map(({ field, source }) => [field, { source, wants: 'any' }] as const),
    ...sent.map(([name, source]) => [`fields.${name}`, { source, wants: 'any' }] as const),
  ]);
}

/** Every field that values leave by. */
export function sentFields(config: HttpRequestConfig): string[] {
  return [...Object.keys(requestPrompts(config)), ...Object.keys(requestExpressions(config))];
}
