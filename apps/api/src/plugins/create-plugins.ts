import type { ActionSignature } from '@callwright/flow-schema';
import type { Manifest } from '@callwright/plugin-sdk/manifest';
import { actionSignatures } from './action-signatures.ts';
import { pluginErrors } from './plugin-errors.ts';
import type { PluginBundle } from './read-built-plugins.ts';

/** The plugins that flows may use. */
export interface Plugins {
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** What all of them offer to a flow. */
  readonly actions: readonly ActionSignature[];
  /** The bundle of exactly this integrity, for running what was published with it: also one that came with an earlier build. */
  findBundle(integrity: string): Promise<PluginBundle | undefined>;
}

/** Where bundles of earlier builds are found. */
export type FindKeptBundle = (integrity: string) => Promise<PluginBundle | undefined>;

export function createPlugins(bundles: readonly PluginBundle[], findKept: FindKeptBundle = async () => undefined): Plugins {
  const manifests = new Map<string, Manifest>();
  for (const { manifest } of bundles) {
    if (manifests.has(manifest.id)) throw pluginErrors.TWICE({ id: manifest.id });
    manifests.set(manifest.id, manifest);
  }
  const byIntegrity = new Map(bundles.map((bundle) => [bundle.manifest.integrity, bundle]));
  return {
    manifests,
    actions: [...manifests.values()].flatMap(actionSignatures),
    findBundle: async (integrity) => byIntegrity.get(integrity) ?? findKept(integrity),
  };
}
