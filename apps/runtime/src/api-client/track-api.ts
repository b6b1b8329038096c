import type { Underway } from '../voice/underway.ts';
import type { ApiClient } from './create-api-client.ts';

/** The same api, with whatever is being asked told as work under way. */
export function trackApi(api: ApiClient, underway: Underway): ApiClient {
  return {
    ask: (name, question, signal) => {
      const asking = api.ask(name, question, signal);
      underway.track(asking);
      return asking;
    },
  };
}
