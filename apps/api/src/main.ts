import { enableCompileCache, setSourceMapsSupport } from 'node:module';
import { join } from 'node:path';
import { takeLateSettings } from '@callwright/foundation/lifecycle';

// Before anything else is loaded: most of the time until the ports open is the compiling of what is imported below.
// The cache lies in the checkout: in the shared temporary folder, where Node would put it, another user could leave code for us to run.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'));
// Stacks name our own sources; reading the maps of what is in node_modules would take as long as a tenth of the start.
setSourceMapsSupport(true, { nodeModules: false });
const [{ runApi }, lateSettings] = await Promise.all([import('./run-api.ts'), takeLateSettings(process)]);
process.exit(await runApi(lateSettings));
