import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** The version that a package.json tells. */
export function readVersion(packageFile: URL): string {
  return packageSchema.parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version;
}
