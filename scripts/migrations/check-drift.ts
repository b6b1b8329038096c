import { join } from 'node:path';
import { complain } from './complain.ts';
import { readMigrationProject } from './migration-project.ts';
import { openSchemaEngine, type SchemaEngine } from './schema-engine.ts';

/** The SQL that no migration holds yet, though prisma/schema.prisma wants it; undefined when there is none. */
export async function checkDrift(root: string, engine: SchemaEngine): Promise<string | undefined> {
  return engine.diff(await readMigrationProject(root));
}

if (import.meta.main) process.exitCode = await main(process.argv[2] ?? join(import.meta.dirname, '..', '..')).catch(complain);

/** Run as `node --conditions=@callwright/source scripts/migrations/check-drift.ts [root]`. */
async function main(root: string): Promise<number> {
  await using engine = await openSchemaEngine();
  const missing = await checkDrift(root, engine);
  if (missing === undefined) {
    process.stdout.write('no drift\n');
    return 0;
  }
  process.stdout.write(
    `prisma/schema.prisma and prisma/migrations differ. No migration does this:\n\n${missing}\n` +
      'Write one (npm run db:migration -- <name>), or take the change out of the schema.\n',
  );
  return 1;
}
