import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwright-editor-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<title>Callwright</title>');
writeFileSync(join(folder, 'assets', 'index-4f2a.js'), 'start();');
afterAll(() => rmSync(folder, { recursive: true }));

const html = { accept: 'text/html' };
const get = (url: string, headers: Record<string, string> = html) => testServer({ editorFolder: folder }).inject({ url, headers });

describe('the editor', () => {
  it('is one page under every address of its own', async () => {
    for (const url of ['/', '/flows/fl_1?tab=2']) {
      const response = await get(url);
      expect([response.statusCode, response.headers['cache-control'], response.body]).toEqual([
        200,
        'no-cache',
        '<title>Callwright</title>',
      ]);
    }
  });

  it('keeps hashed files for ever', async () => {
    const { statusCode, headers, body } = await get('/assets/index-4f2a.js', { accept: '*/*' });
    expect([statusCode, headers['cache-control'], body]).toEqual([200, 'public, max-age=31536000, immutable', 'start();']);
  });

  it('does not keep that a file was missing', async () => {
    const { statusCode, headers } = await get('/assets/gone-1111.js');
    expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store']);
  });

  it.each(['/../build-server.ts', '/assets/../../secret.txt', '/..%2f..%2fetc/passwd.txt'])(
    'does not leave its folder: %s',
    async (url) => {
      expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  it('sends headers that let a page run its own code only, and be framed by nobody', async () => {
    const { headers } = await get('/');
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'self'.*script-src 'self'.*frame-ancestors 'none'/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
  });

  it('says what to run when it is not built', async () => {
    const response = await testServer().inject({ url: '/', headers: html });
    expect([response.statusCode, response.body]).toEqual([
      503,
      'The editor is not built yet. Run "npm run build" in the repository, then start Callwright again.\n',
    ]);
  });
});
