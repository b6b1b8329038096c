import { defineNode } from '../define-node.ts';
import { enterHttpRequest, onHttpRequestEvent } from './behavior.ts';
import { checkHttpRequest, requestExpressions, requestPrompts, sentFields } from './rules.ts';
import { type HttpRequestConfig, httpRequestConfigSchema } from './schema.ts';

/** Asks a web service, or tells it something, and keeps what it answers. */
export const httpRequest = defineNode<HttpRequestConfig>({
  type: 'http-request',
  version: 1,
  configSchema: httpRequestConfigSchema,
  ports: () => ['succeeded', 'refused', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  prompts: requestPrompts,
  expressions: requestExpressions,
  sinks: (config) => Object.fromEntries(sentFields(config).map((field) => [field, 'request'])),
  writes: ({ output }, port) => (port === 'succeeded' ? Object.values(output) : []),
  // An answer may repeat anything that was sent.
  assigns: ({ output }) => Object.entries(output).map(([path, variable]) => ({ variable, from: { outputOf: `answer:${path}` } })),
  check: checkHttpRequest,
  enter: enterHttpRequest,
  on: onHttpRequestEvent,
});
