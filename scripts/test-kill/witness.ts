import pg from 'pg';

/** Commits rows and remembers what the database has confirmed: afterwards every one of them must be there. */
export interface Witness {
  /** Writes until the connection breaks or `stop` is called; resolves when it has stopped. */
  writing(ownerUrl: string): { readonly confirmed: (count: number) => Promise<void>; stop(): Promise<void> };
  /** The confirmed rows that are not there. */
  missing(ownerUrl: string): Promise<number[]>;
  committed(): number;
}

export async function createWitness(ownerUrl: string): Promise<Witness> {
  await withClient(ownerUrl, (client) => client.query('CREATE TABLE kill_witness (number integer PRIMARY KEY)'));
  const confirmed: number[] = [];
  let next = 1;

  return {
    writing: (url) => {
      let stopping = false;
      let wanted = { count: Number.POSITIVE_INFINITY, reached: Promise.withResolvers<void>() };
      let count = 0;
      const write = async () => {
        const client = new pg.Client({ connectionString: url });
        // The connection is expected to break; the query that was under way tells.
        client.on('error', () => undefined);
        await client.connect();
        try {
          while (!stopping) {
            const number = next;
            next += 1;
            await client.query('INSERT INTO kill_witness VALUES ($1)', [number]);
            confirmed.push(number);
            count += 1;
            if (count >= wanted.count) wanted.reached.resolve();
          }
        } catch {
          stopping = true;
        } finally {
          await client.end().catch(() => undefined);
        }
      };
      const done = write().catch((error) => wanted.reached.reject(error));
      return {
        confirmed: (target) => {
          wanted = { count: count + target, reached: wanted.reached };
          return wanted.reached.promise;
        },
        stop: async () => {
          stopping = true;
          await done;
        },
      };
    },
    missing: async (url) => {
      const { rows } = await withClient(url, (client) => client.query<{ number: number }>('SELECT number FROM kill_witness'));
      const there = new Set(rows.map(({ number }) => number));
      return confirmed.filter((number) => !there.has(number));
    },
    committed: () => confirmed.length,
  };
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
