import { operations } from '@callwright/internal-protocol/operations';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { PluginBundle } from './read-built-plugins.ts';

type Table = Pick<PrismaClient, 'pluginBundle'>;

/** Keeps what this build brought along: a version names the bundle that it was published with, and outlives the build. */
export async function keepBundles({ pluginBundle }: Table, bundles: readonly PluginBundle[]): Promise<void> {
  const data = bundles.map(({ manifest, code }) => ({ integrity: manifest.integrity, manifest: toJson(manifest), code }));
  await pluginBundle.createMany({ data, skipDuplicates: true });
}

export async function findKeptBundle({ pluginBundle }: Table, integrity: string): Promise<PluginBundle | undefined> {
  const row = await pluginBundle.findUnique({ where: { integrity } });
  return row === null ? undefined : operations['plugins.read'].answer.parse(row);
}

function toJson(manifest: PluginBundle['manifest']): Prisma.InputJsonObject {
  // Read from a JSON file, it holds nothing else; its type does not say so.
  return manifest as unknown as Prisma.InputJsonObject;
}
