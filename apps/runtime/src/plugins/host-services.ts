import { idSchema } from '@callwright/foundation/id';
import type { Logger } from '@callwright/foundation/log';
import type { Asker, HostServices } from '@callwright/plugin-sandbox';
import type { ApiClient } from '../api-client/create-api-client.ts';

/** What plugins ask of Callwright: the api does it, on behalf of the call that the plugin works for. */
export function createHostServices(api: ApiClient, log: Logger): HostServices {
  return {
    calendar: {
      freeSlots: (wish, asker, signal) => api.ask('calendar.free-slots', { ...askerOf(asker), wish }, signal),
      book: (wish, asker, signal) => api.ask('calendar.book', { ...askerOf(asker), wish }, signal),
    },
    log: ({ level, message }, { pluginId, action, key }) =>
      log[level]({ pluginId, action, key, pii: { message } }, 'a plugin wrote a line'),
  };
}

const tenantIdSchema = idSchema('tn');
const callIdSchema = idSchema('ca');

/** The sandbox knows names alone, and the key begins with the call's id. */
function askerOf({ tenantId, key }: Asker) {
  const [callId] = key.split('/', 1);
  return { tenantId: tenantIdSchema.parse(tenantId), callId: callIdSchema.parse(callId), key };
}
