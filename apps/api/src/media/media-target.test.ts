import { describe, expect, it } from 'vitest';
import { mediaTarget } from './media-target.ts';

describe('mediaTarget', () => {
  it.each([
    ['/media', '/media'],
    ['/media/twilio?a=1&b=%2F', '/media/twilio?a=1&b=%2F'],
    ['/media/a/./b', '/media/a/b'],
    ['/media/../metrics', undefined],
    ['/media/%2e%2e/metrics', undefined],
    ['/media/a/..\\..\\metrics', undefined],
    ['/mediation', undefined],
    ['//elsewhere.example/media/twilio', undefined],
    ['http://elsewhere.example/media/twilio', undefined],
    ['/%6dedia/twilio', undefined],
    ['http://', undefined],
    ['', undefined],
  ])('%s: %s', (url, expected) => {
    expect(mediaTarget(url)).toBe(expected);
  });
});
