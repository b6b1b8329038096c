import type { CreateId } from '@callwright/foundation/id';
import type { Client } from 'pg';

/** Gives this installation its id, once: it is what tells two installations apart in a support mail. */
export async function nameInstallation(client: Client, createId: CreateId): Promise<void> {
  await client.query('INSERT INTO installation (id) SELECT $1 WHERE NOT EXISTS (SELECT FROM installation)', [createId('in')]);
}
