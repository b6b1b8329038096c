import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = {
  method: 'POST',
  url: 'https://example.com/orders/{{ "a/b?c" }}?guests={{ 2.0 }}',
  headers: { 'Accept-Language': 'en' },
  sends: 'fields',
  fields: { name: '"Ada \\"the\\" first"', guests: '2.0' },
  output: { 'order.items[0].id': 'order' },
};
const variables = { order: { type: 'text' }, illness: { type: 'text', privacy: 'sensitive' } } as const;
const ask = (changes: object = {}) => drive(flowAround('http-request', { ...config, ...changes }, variables));

describe('a request', () => {
  it('goes where its address leads, with every value in its place', () => {
    expect(ask().wishes('send-request')).toMatchObject([
      {
        method: 'POST',
        url: 'https://example.com/orders/a%2Fb%3Fc?guests=2',
        headers: { 'accept-language': 'en', 'content-type': 'application/json' },
        body: '{"name":"Ada \\"the\\" first","guests":2}',
        timeoutMs: 10_000,
        isIdempotent: false,
      },
    ]);
  });

  it.each([
    [200, { order: { items: [{ id: 7 }] } }, 'succeeded', { order: '7' }],
    [201, { order: { items: [{ id: 'A7' }] } }, 'succeeded', { order: 'A7' }],
    [200, { order: { items: [] } }, 'failed', {}],
    [200, 'hello', 'failed', {}],
    [404, { order: { items: [{ id: 7 }] } }, 'refused', {}],
    [302, { order: { items: [{ id: 7 }] } }, 'failed', {}],
    [101, { order: { items: [{ id: 7 }] } }, 'failed', {}],
    [503, {}, 'failed', {}],
  ])('that is answered by %i and %j has %s', (status, body, port, kept) => {
    const one = ask();
    one.happens({ type: 'request.answered', status, body });
    expect([one.leftBy(), one.state().variables]).toEqual([port, kept]);
  });

  it('has failed when nobody answers', () => {
    const one = ask();
    one.happens({ type: 'request.failed', reason: 'timed-out', code: 'slow', message: 'x' });
    expect(one.leftBy()).toBe('failed');
  });

  it.each([
    ['GET', 'by-method', true],
    ['PUT', 'by-method', true],
    ['POST', 'by-method', false],
    ['PATCH', 'by-method', false],
    ['POST', 'always', true],
    ['GET', 'never', false],
  ])('by %s that is repeated %s: %s', (method, repeats, isIdempotent) => {
    expect(ask({ method, repeats, sends: 'nothing' }).wishes('send-request')).toMatchObject([{ isIdempotent }]);
  });

  it('sends a text as it is', () => {
    const [sent] = ask({ sends: 'text', body: 'Two guests.' }).wishes('send-request');
    expect([sent?.body, sent?.headers['content-type']]).toEqual(['Two guests.', 'text/plain; charset=utf-8']);
  });

  it('is not sent when a value would begin another header', () => {
    const send = (name: string) =>
      callNode({
        type: 'http-request',
        config: { ...config, headers: { 'X-Name': '{{ name }}' } },
        variables: { ...variables, name: { type: 'text' } },
        values: { name },
      });
    expect(effectsOf(send('Ada'), 'send-request')).toMatchObject([{ headers: { 'x-name': 'Ada' } }]);
    const one = send('Ada\u0007X-Other: 1');
    expect([effectsOf(one, 'send-request'), one.hears()]).toEqual([[], ['failed']]);
  });

  it.each(['..', '.'])('is never sent to where "%s" leads', (value) => {
    const one = ask({ url: `https://example.com/users/{{ "${value}" }}/orders` });
    expect([one.wishes('send-request'), one.leftBy()]).toEqual([[], 'failed']);
  });
});

describe('the check of a request', () => {
  const check = (changes: object) => problemsOf(flowAround('http-request', { ...config, ...changes }, variables));

  it.each([
    ['is content with a sound one', {}, []],
    ['wants a host', { url: 'https://' }, [['url', expect.stringContaining('has no host')]]],
    ['takes an @ in the path', { url: 'https://example.com/@ada' }, []],
    ['wants https', { url: 'http://example.com' }, [['url', expect.stringContaining('must begin with https://')]]],
    ['wants the host written out', { url: 'https://{{ order }}.example.com/' }, [['url', expect.stringContaining('without {{ }}')]]],
    ['wants the whole host written out', { url: 'https://example.com{{ order }}' }, [['url', expect.stringContaining('without {{ }}')]]],
    ['wants no passwords', { url: 'https://ada:secret@example.com/' }, [['url', expect.stringContaining('password')]]],
    ['wants braces to end', { url: 'https://example.com/{{ order' }, [['url', expect.stringContaining('Add }}')]]],
    ['wants no body of GET', { method: 'GET' }, [['sends', expect.stringContaining('Choose POST')]]],
    ['wants something to send', { fields: {} }, [['fields', expect.stringContaining('Add a field')]]],
    ['wants no header of the connection', { headers: { Host: 'x' } }, [['headers.Host', expect.stringContaining('Remove it')]]],
    ['wants variables that are there', { output: { id: 'gone' } }, [['output.id', expect.stringContaining('no variable "gone"')]]],
    ['finds a bad expression in the address', { url: 'https://example.com/{{ ordr }}' }, [['url.0', expect.stringContaining('ordr')]]],
  ])('%s', (_what, changes, problems) => {
    expect(check(changes)).toEqual(problems);
  });
});
