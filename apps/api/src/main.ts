import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Before anything else is loaded: most of the time until the ports open is the compiling of what is imported below.
// The cache lies in the checkout: in the shared temporary folder, where Node would put it, another user could leave code for us to run.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'));
const { runApi } = await import('./run-api.ts');
process.exit(await runApi());
