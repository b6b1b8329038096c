import pg from 'pg';
import { explainConnectFailure } from './explain-connect-failure.ts';
import { readPostgresAddress } from './postgres-address.ts';

export interface OwnerConnection extends AsyncDisposable {
  readonly client: pg.Client;
}

/** Signs in as the owner. When the signal aborts, the connection breaks, and with it whatever it was doing. */
export async function connectOwner(url: string, signal: AbortSignal): Promise<OwnerConnection> {
  signal.throwIfAborted();
  const client = new pg.Client({ connectionString: url, application_name: 'callwright migrate', connectionTimeoutMillis: 10_000 });
  // A lost connection fails the query that is under way, or the next one; without a listener it would end the process as well.
  client.on('error', () => {});
  const disconnect = () => client.end();
  signal.addEventListener('abort', disconnect, { once: true });
  try {
    await client.connect();
    // A schema named after the role would catch our tables otherwise, and a limit meant for queries would end a long migration.
    await client.query(
      'SET search_path TO public; SET statement_timeout TO 0; SET lock_timeout TO 0; SET idle_in_transaction_session_timeout TO 0',
    );
  } catch (error) {
    await client.end();
    signal.throwIfAborted();
    throw explainConnectFailure(error, readPostgresAddress(url));
  }
  return {
    client,
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener('abort', disconnect);
      await client.end();
    },
  };
}
