import type { Clock } from '@callwright/foundation/clock';
import type { Logger } from '@callwright/foundation/log';
import { createSandbox, type Sandbox } from '@callwright/plugin-sandbox';
import type { ApiClient } from '../api-client/create-api-client.ts';
import type { Underway } from '../voice/underway.ts';
import { createHostServices } from './host-services.ts';

export interface SandboxSources {
  readonly clock: Clock;
  readonly log: Logger;
  readonly api: ApiClient;
  readonly underway: Underway;
}

/** The one sandbox of this process, with the calendar of the api behind it. */
export async function openSandbox({ clock, log, api, underway }: SandboxSources): Promise<Sandbox> {
  const sandbox = await createSandbox({ clock, log, services: createHostServices(api, log) });
  return {
    ...sandbox,
    run: (request, signal) => {
      const running = sandbox.run(request, signal);
      underway.track(running);
      return running;
    },
  };
}
