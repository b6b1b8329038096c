import { expect, it } from 'vitest';
import { renderUrl } from './render-url.ts';

it('an address takes no list and no record for a piece of it', () => {
  const template = { host: 'https://example.com', parts: ['https://example.com/', { field: 'url.0', source: 'order' }, ''] };
  expect([renderUrl(template, () => 7), renderUrl(template, () => ['a']), renderUrl(template, () => undefined)]).toEqual([
    'https://example.com/7',
    undefined,
    undefined,
  ]);
});
