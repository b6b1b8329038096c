import { describe, expect, it } from 'vitest';
import { renderUrl } from './render-url.ts';
import { parseUrlTemplate } from './url-template.ts';

const render = (url: string, ...values: (string | number | undefined)[]) => {
  const template = parseUrlTemplate(url);
  return 'problem' in template ? template : renderUrl(template, (field) => values[Number(field.slice('url.'.length))]);
};

describe('an address', () => {
  it.each([
    ['https://example.com', [], 'https://example.com'],
    ['https://example.com:8443/a b', [], 'https://example.com:8443/a%20b'],
    ['https://example.com/a%20b', [], 'https://example.com/a%20b'],
    ['https://example.com/{{ a }}/{{ b }}?q={{ c }}', ['x', 7, 'ä&b=#'], 'https://example.com/x/7?q=%C3%A4%26b%3D%23'],
    ['https://example.com/{{ a }}', ['@evil.example/'], 'https://example.com/%40evil.example%2F'],
    ['https://example.com/{{ a }}', ['\uD800'], 'https://example.com/%EF%BF%BD'],
  ])('%s with %j is %s', (url, values, rendered) => {
    expect(render(url, ...values)).toBe(rendered);
  });

  it.each([
    ['https://example.com/{{ a }}/x', ['..']],
    ['https://example.com/.{{ a }}/x', ['.']],
    ['https://example.com/{{ a }}', [undefined]],
    ['https://example.com/{{ a }}', ['x'.repeat(5_000)]],
  ])('%s with %j is not asked', (url, values) => {
    expect(render(url, ...values)).toBeUndefined();
  });

  it.each([
    'http://example.com',
    'example.com',
    'https://',
    'https:///x',
    'https://{{ host }}/',
    'https://example.com.{{ a }}/',
    'https://a:b@example.com/',
    'https://example.com\\@evil.example/',
    'https://exa mple.com/',
    'https://example.com/{{ }}',
    'https://example.com/{{ a',
  ])('%s is refused, with a sentence that says what to do', (url) => {
    expect(render(url)).toEqual({ problem: expect.stringMatching(/\.$/) });
  });
});
