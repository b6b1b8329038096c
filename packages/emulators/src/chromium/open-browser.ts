import { type Browser, chromium, type Page } from 'playwright-core';

/** What the microphone of a browser under test hears, again and again or once, or that nobody allows it. */
export type TestMicrophone = { readonly type: 'hears'; readonly wavFile: string; readonly again: boolean } | { readonly type: 'denied' };

/** A browser for our own pages only, which makes no connections of its own. */
export function openBrowser(executablePath: string, microphone: TestMicrophone = { type: 'denied' }): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // Needed by root; the pages are ours.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--no-proxy-server',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--use-fake-device-for-media-stream',
      ...microphoneArgs(microphone),
    ],
  });
}

function microphoneArgs(microphone: TestMicrophone): string[] {
  if (microphone.type === 'denied') return ['--use-fake-ui-for-media-stream=deny'];
  const { wavFile, again } = microphone;
  return ['--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${wavFile}${again ? '' : '%noloop'}`];
}

/**
 * Everything a page complains about: what the console warns of, what throws, what could not be loaded. An answer that refuses is the
 * page's own business when `refusals` is 'expected': the browser reports it all the same.
 */
export function complaintsOf(page: Page, refusals: 'expected' | 'unexpected' = 'unexpected'): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isExpected = refusals === 'expected' && message.text().startsWith('Failed to load resource');
    if (['warning', 'error'].includes(message.type()) && !isExpected) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  if (refusals === 'unexpected') page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  return complaints;
}
