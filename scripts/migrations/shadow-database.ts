import { messages, PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { DriverAdapterError, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

export interface ShadowDatabase extends AsyncDisposable {
  readonly adapters: SqlMigrationAwareDriverAdapterFactory;
}

/**
 * A PostgreSQL in memory, with the extensions that our migrations create, on which Prisma's engine replays them.
 * Making one takes seconds, so one serves every replay: it is emptied before each.
 */
export async function openShadowDatabase(): Promise<ShadowDatabase> {
  const database = await PGlite.create({ extensions: { btree_gist } });
  const connect = () => adapt(database);
  return {
    adapters: {
      provider: 'postgres',
      adapterName: 'shadow-database',
      connect,
      connectToShadowDb: async () => {
        // Roles stay, as they do on a server where another database has been migrated before.
        await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
        return connect();
      },
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}

async function adapt(database: PGlite): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPGlite(database).connect();
  return Object.assign(adapter, {
    // The adapter's own does not wait for the script: a broken migration would pass for a good one.
    executeScript: async (script: string) => {
      await database.exec(script).catch(failAsAdapter);
    },
  });
}

/** In the form from which the engine takes the message: of any other error it says that there was one. */
function failAsAdapter(error: unknown): never {
  if (!(error instanceof messages.DatabaseError)) throw error;
  const { code = '', severity = '', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}
