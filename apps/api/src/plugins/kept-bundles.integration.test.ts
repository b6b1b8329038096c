import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.ts';
import { createPlugins } from './create-plugins.ts';
import { findKeptBundle, keepBundles } from './kept-bundles.ts';
import { calendarBundle } from './testing/calendar-bundle.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

describe('a plugin of an earlier build', () => {
  it('is found by its integrity, however often builds have brought it', async () => {
    const { prisma } = api.services;
    const older = calendarBundle();
    const newer = calendarBundle({ version: '1.1.0' }, 'bookBetter();');
    await keepBundles(prisma, [older]);
    await keepBundles(prisma, [older, newer]);
    const plugins = createPlugins([newer], (integrity) => findKeptBundle(prisma, integrity));
    expect(plugins.manifests.get('calendar')?.version).toBe('1.1.0');
    expect(await plugins.findBundle(older.manifest.integrity)).toEqual(older);
    expect(await plugins.findBundle('sha256-unknown')).toBeUndefined();
  });
});
