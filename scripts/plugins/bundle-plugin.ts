import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSystemClock } from '@callwright/foundation/clock';
import { createLogger } from '@callwright/foundation/log';
import { bundlePlugin, createSandbox } from '@callwright/plugin-sandbox';

/**
 * The build of a plugin, run in its folder: `src/index.ts` becomes `dist/plugin.json`, which holds the manifest and the one file of code.
 * Another folder than `dist` may be named. Like everybody's code, the plugin is asked about itself inside the sandbox and nowhere else.
 */
async function main(folder: string, output: string): Promise<void> {
  await using sandbox = await createSandbox({
    clock: createSystemClock(),
    log: createLogger({ name: 'build', level: 'error' }),
    services: { calendar: { freeSlots: notWhileBuilding, book: notWhileBuilding }, log: () => undefined },
    hosts: 1,
  });
  const plugin = await bundlePlugin({ entry: join(folder, 'src', 'index.ts'), sandbox, tenantId: 'build' });
  await mkdir(output, { recursive: true });
  await writeFile(join(output, 'plugin.json'), `${JSON.stringify(plugin, null, 2)}\n`);
}

function notWhileBuilding(): never {
  throw new Error('A plugin that is being built has no calendar to ask.');
}

await main(process.cwd(), process.argv[2] ?? 'dist');
