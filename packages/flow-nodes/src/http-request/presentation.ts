import { type NodePresentation, textIn } from '../node-presentation.ts';
import type { HttpRequestConfig } from './schema.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export const httpRequestPresentation: NodePresentation<keyof HttpRequestConfig> = {
  title: 'Ask a web service',
  description: 'Sends a request to an address, and keeps what is answered.',
  icon: 'request',
  category: 'doing',
  occurs: 'often',
  initialConfig: { headers: {}, fields: {}, output: {} },
  ports: () => [
    { port: 'succeeded', label: 'Done', way: 'hoped-for' },
    { port: 'refused', label: 'Refused', way: 'otherwise' },
    { port: 'failed', label: 'Failed', way: 'otherwise' },
  ],
  summary: (config) => (textIn(config, 'url') === '' ? '' : `${textIn(config, 'method') || 'GET'} ${textIn(config, 'url')}`),
  emptySummary: 'No address yet',
  controls: [
    { type: 'choice', field: 'method', label: 'Method', unset: 'GET', options: methods.map((value) => ({ value, label: value })) },
    {
      type: 'prompt',
      field: 'url',
      label: 'Address',
      placeholder: 'https://example.com/orders/{{ orderNumber }}',
      missing: 'Write the address.',
    },
    { type: 'fields', field: 'headers', label: 'Headers', values: 'prompts' },
    {
      type: 'choice',
      field: 'sends',
      label: 'Send along',
      unset: 'nothing',
      options: [
        { value: 'nothing', label: 'Nothing' },
        { value: 'fields', label: 'Fields, as JSON' },
        { value: 'text', label: 'A text' },
      ],
    },
    { type: 'fields', field: 'fields', label: 'Fields', values: 'expressions', onlyWhen: { field: 'sends', is: ['fields'] } },
    { type: 'prompt', field: 'body', label: 'Text', onlyWhen: { field: 'sends', is: ['text'] } },
    {
      type: 'fields',
      field: 'output',
      label: 'What is kept of the answer',
      hint: 'Places such as order.items[0].id.',
      values: 'variables',
    },
    {
      type: 'choice',
      field: 'repeats',
      label: 'When nobody knows whether it arrived',
      unset: 'by-method',
      options: [
        { value: 'by-method', label: 'Send it again, unless it is a POST or a PATCH' },
        { value: 'always', label: 'Send it again' },
        { value: 'never', label: 'Do not send it again' },
      ],
    },
    { type: 'duration', field: 'timeoutMs', label: 'Give up after', minMs: 500, maxMs: 60_000, unsetMs: 10_000 },
  ],
};
