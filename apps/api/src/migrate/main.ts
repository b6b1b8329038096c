// `npm start` runs this before the api; elsewhere it is `npm run db:migrate`.

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// As in the api's own main: most of the time is the compiling of what is imported below.
enableCompileCache(join(import.meta.dirname, '../../../../.cache/compiled'));
const { runMigrate } = await import('./run-migrate.ts');
process.exitCode = await runMigrate();
