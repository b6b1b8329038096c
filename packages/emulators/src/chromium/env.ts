import { accessSync, constants } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium on this machine, if there is one. In CI there must be one. */
export function findChromium(): string | undefined {
  const wanted = process.env.CHROMIUM_PATH;
  const candidates = wanted === undefined || wanted === '' ? usualPlaces : [wanted];
  const found = candidates.find(isExecutable);
  if (found === undefined && process.env.CI === 'true') {
    throw new Error(`No Chromium at ${candidates.join(', ')}. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.`);
  }
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
