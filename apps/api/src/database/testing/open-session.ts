import pg from 'pg';

/** A connection for a test that needs more than one thing of it: `await using session = await openSession(url)`. */
export async function openSession(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: url });
  // Tests break connections on purpose.
  client.on('error', () => {});
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}
