import { join } from 'node:path';

/** The same distance from `apps/api/src/migrate` and from `apps/api/dist/migrate`. */
export const migrationsFolder = join(import.meta.dirname, '../../../../prisma/migrations');
