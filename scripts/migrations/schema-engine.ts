import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DiffParams } from '@prisma/schema-engine-wasm';
import { loadSchemaEngine } from './load-schema-engine.ts';
import { migrationErrors } from './migration-errors.ts';
import type { MigrationProject } from './migration-project.ts';
import { openShadowDatabase } from './shadow-database.ts';

export interface SchemaEngine extends AsyncDisposable {
  /** The SQL that leads from the migrations to the schema; undefined when they agree. */
  diff(project: MigrationProject): Promise<string | undefined>;
}

export async function openSchemaEngine(): Promise<SchemaEngine> {
  const Engine = await loadSchemaEngine();
  const shadow = await openShadowDatabase();
  const adapters = bindMigrationAwareSqlAdapterFactory(shadow.adapters);
  const datamodels: [string, string][] = [['schema.prisma', 'datasource db { provider = "postgresql" }']];
  const engine = await Engine.new({ datamodels }, () => {}, adapters);
  return {
    diff: async (project) => {
      const { exitCode, stdout } = await engine.diff(diffParams(project)).catch((error: unknown) => {
        throw migrationErrors.ENGINE_REFUSES({ reason: withoutTrace(error) }, { cause: error });
      });
      return exitCode === differs ? (stdout ?? '') : undefined;
    },
    [Symbol.asyncDispose]: async () => {
      engine.free();
      await shadow[Symbol.asyncDispose]();
    },
  };
}

/** The engine's message ends with the places in its own source. */
function withoutTrace(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\n +0: [\s\S]*$/, '');
}

// As `prisma migrate diff --exit-code` has it.
const differs = 2;

function diffParams({ schema, migrations }: MigrationProject): DiffParams {
  return {
    from: {
      tag: 'migrations',
      baseDir: 'prisma/migrations',
      shadowDbInitScript: '',
      // The engine insists on it.
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'prisma/schema.prisma', content: schema }] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  };
}
