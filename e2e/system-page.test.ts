import { complaintsOf, openBrowser } from '@callwright/emulators/chromium';
import { findChromium } from '@callwright/emulators/find-chromium';
import { type RunningCallwright, startCallwright } from '@callwright/scripts/harness/start-callwright';
import { createThrowAwayHome } from '@callwright/scripts/harness/throw-away-home';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executable = findChromium();
if (executable === undefined)
  process.stdout.write('NOTE: no Chromium was found, so the browser tests are skipped. Set CHROMIUM_PATH, or install chromium.\n');

describe.skipIf(executable === undefined)('a newcomer who opens the address that npm start printed', () => {
  let home: Awaited<ReturnType<typeof createThrowAwayHome>>;
  let callwright: RunningCallwright;
  let browser: Browser;

  beforeAll(async () => {
    home = await createThrowAwayHome();
    [callwright, browser] = await Promise.all([startCallwright({ home: home.folder }), openBrowser(executable ?? '')]);
  });
  afterAll(async () => {
    await browser?.close();
    await callwright?.stop();
    await home?.[Symbol.asyncDispose]();
  });

  it('sees the version and that every part is well, and no complaint in the console', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${callwright.address}/system`);
    await page.getByText('All systems').first().waitFor();
    expect(await page.title()).toContain('Callwright');
    expect(await page.getByText('0.1.0').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
