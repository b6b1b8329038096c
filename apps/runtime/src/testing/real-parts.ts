import { join } from 'node:path';
import { createSpeech, type Speech } from '@callwright/embedded-speech/speech';
import { createSystemClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { bundlePlugin, createSandbox, type PublishedPlugin, type Sandbox } from '@callwright/plugin-sandbox';
import { createHostServices } from '../plugins/host-services.ts';
import { openSandbox, type SandboxSources } from '../plugins/open-sandbox.ts';

const clock = createSystemClock();

/** Models work in real moments, whatever clock a test has. */
export function loadSpeech(): Promise<Speech> {
  return createSpeech({ clock });
}

/** Processes end plugins in real time, too. */
export function loadSandbox(sources: SandboxSources): Promise<Sandbox> {
  return openSandbox({ ...sources, clock });
}

/** For calls without plugins: it is never there. */
export function noSandbox(): Promise<Sandbox> {
  return new Promise(() => undefined);
}

/** The calendar that comes along, as it is published. */
export async function bundleCalendar(): Promise<PublishedPlugin> {
  const log = createLogger({ name: 'bundler', level: 'silent' });
  const api = { ask: () => Promise.reject(new Error('Nothing is asked while a plugin describes itself.')) };
  await using sandbox = await createSandbox({ clock, log, services: createHostServices(api, log), hosts: 1 });
  const entry = join(import.meta.dirname, '../../../../plugins/calendar/src/index.ts');
  return await bundlePlugin({ entry, sandbox, tenantId: 'publisher' });
}
