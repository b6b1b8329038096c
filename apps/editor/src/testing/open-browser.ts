import { type Browser, chromium, type Page } from 'playwright-core';

/** What the microphone of a browser under test hears, or that the designer does not allow it. */
export type TestMicrophone = { readonly type: 'hears'; readonly wavFile: string } | { readonly type: 'denied' };

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
  return ['--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${microphone.wavFile}`];
}

/** Everything a page complains about: what the console warns of, what throws. What a fake api is told to refuse is reported, too, and is no fault. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (['warning', 'error'].includes(message.type()) && !isRefusal) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}
