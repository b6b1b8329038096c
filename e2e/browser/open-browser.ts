import { type Browser, chromium, type Page } from 'playwright-core';

export interface BrowserOptions {
  /** A recording that every microphone of this browser hears, from the moment that a page opens it. */
  readonly microphone?: string;
}

/** A browser for our own pages only, which makes no connections of its own. */
export function openBrowser(executablePath: string, { microphone }: BrowserOptions = {}): Promise<Browser> {
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
      ...(microphone === undefined ? [] : fakeMicrophone(microphone)),
    ],
  });
}

function fakeMicrophone(file: string): string[] {
  return ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}%noloop`];
}

/** Everything a page complains about: what the console warns of, what throws, what could not be loaded. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  return complaints;
}
