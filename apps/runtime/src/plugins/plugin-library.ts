import type { OperationAnswer } from '@callwright/internal-protocol/operations';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { createLruCache } from '../lru-cache.ts';

/** The bundles of plugins, by their integrity: they never change. */
export interface PluginLibrary {
  read(integrity: string): Promise<PublishedPlugin>;
}

/** A bundle has up to two million characters, and mostly a few thousand. */
const mostBundles = 100;

export function createPluginLibrary(api: ApiClient): PluginLibrary {
  const bundles = createLruCache<OperationAnswer<'plugins.read'>>(mostBundles);
  const never = new AbortController().signal;
  // Whoever asks first may lose interest; the others, and the next call, still want it.
  return { read: (integrity) => bundles.get(integrity, () => api.ask('plugins.read', { integrity }, never)) };
}
