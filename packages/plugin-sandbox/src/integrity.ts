import { createHash } from 'node:crypto';
import type { PublishedPlugin } from './sandbox.ts';

/** Subresource integrity of a bundle, as manifests hold it. */
export function integrityOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

/** Is the code the one that its manifest names? Each published plugin is hashed once. */
export function createIntegrityCheck(maxChars: number): (plugin: PublishedPlugin) => boolean {
  const known = new WeakMap<PublishedPlugin, boolean>();
  return (plugin) => {
    const isWhole = known.get(plugin) ?? (plugin.code.length <= maxChars && integrityOf(plugin.code) === plugin.manifest.integrity);
    known.set(plugin, isWhole);
    return isWhole;
  };
}
