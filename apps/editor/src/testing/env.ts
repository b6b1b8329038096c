import { existsSync } from 'node:fs';

/** A Chromium on this machine, if there is one. In CI there must be one. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: wanted = '', CI } = process.env;
  const places = wanted === '' ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] : [wanted];
  const found = places.find((place) => existsSync(place));
  if (found === undefined && CI === 'true') throw new Error(`No Chromium at ${places.join(', ')}. Install one, or set CHROMIUM_PATH.`);
  return found;
}
