import { describe, expect, it } from 'vitest';
import { cacheControlOf, editorFile } from './editor-file.ts';

const html = 'text/html,application/xhtml+xml';

describe('which file answers a GET', () => {
  it.each([
    ['/', html, '/index.html'],
    ['/', '*/*', '/index.html'],
    ['/flows/fl_1', html, '/index.html'],
    ['/mediation', html, '/index.html'],
    ['/assets/index-4f2a.js', '*/*', '/assets/index-4f2a.js'],
    ['/favicon.svg', html, '/favicon.svg'],
    ['/flows/fl_1', 'application/json', undefined],
    ['/flows/fl_1', undefined, undefined],
    ['/trpc/unknown', html, undefined],
    ['/internal', html, undefined],
    ['/internal/calls', html, undefined],
    ['/media/twilio', html, undefined],
    ['/media/x.wav', html, undefined],
    ['/healthz', html, undefined],
    ['/metrics', html, undefined],
  ])('%s for %s: %s', (path, accept, expected) => {
    expect(editorFile({ path, accept })).toBe(expected);
  });
});

describe('how long a file is kept', () => {
  it.each([
    ['/assets/index-4f2a.js', 'public, max-age=31536000, immutable'],
    ['/index.html', 'no-cache'],
    ['/favicon.svg', 'no-cache'],
  ])('%s: %s', (file, expected) => {
    expect(cacheControlOf(file)).toBe(expected);
  });
});
