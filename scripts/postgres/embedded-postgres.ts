import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '@callwright/foundation/clock';
import { lastLines } from '../files/last-lines.ts';
import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { apiRole, bootstrap, databaseName, ownerRole } from './bootstrap.ts';
import { type Credentials, createCredentials, readCredentials } from './credentials.ts';
import { initialise } from './initialise.ts';
import { stopOrphan } from './orphan.ts';
import { makeFolderFor, placeBinaries, placeData, type SharedPlaces } from './placement.ts';
import { postgresErrors } from './postgres-errors.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { inspectDataFolder } from './preflight.ts';
import { choosePort } from './remembered-port.ts';

export interface EmbeddedPostgresOptions {
  /** Holds the data, the passwords and the remembered port. It exists already. */
  readonly folder: string;
  readonly logFile: string;
  readonly durability: 'full' | 'none';
  readonly clock: Clock;
  /** Hears what a person may want to know: where the data went, that an orphan was stopped. */
  readonly say: (line: string) => void;
  readonly places?: SharedPlaces;
  /** This port and no other. Without it the one of last time, or another that is free. */
  readonly port?: number;
}

export interface EmbeddedPostgres extends Postmaster {
  readonly port: number;
  readonly dataFolder: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
}

/** A real PostgreSQL from npm, in every situation people are in: docs/how-to/run-the-database.md lists them. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, logFile, durability, clock, say, places } = options;
  const wanted = join(await realpath(folder), 'data');
  const account = await chooseAccount(wanted);
  const dataFolder = await placeData(wanted, account, places);
  if (dataFolder !== wanted)
    say(`The database is kept in ${dataFolder}: the user "${account.name}", which it runs as, may not enter ${folder}.`);

  const found = await findBinaries();
  const state = await inspectDataFolder(dataFolder, found.major, account);
  const binaries = await placeBinaries(found, account, places);
  const credentialsFile = join(folder, 'credentials.json');
  const credentials = state === 'new' ? await createCredentials(credentialsFile) : await readCredentials(credentialsFile, dataFolder);
  if (state === 'new') {
    if (dataFolder !== wanted) await makeFolderFor({ name: 'root' }, dirname(dataFolder), 0o755);
    await initialise({ binaries, dataFolder, account, superuserPassword: credentials.superuser, durability });
  }

  const stopped = await stopOrphan(dataFolder, clock);
  if (stopped !== undefined) say(`A PostgreSQL left behind by an earlier start (process ${stopped}) was stopped in order.`);
  const port = options.port ?? (await choosePort(join(folder, 'port')));
  const postmaster = await startPostmaster({ binaries, dataFolder, account, port, logFile, durability, clock });
  const urls = urlsFor(port, credentials);
  try {
    await bootstrap(urls.superuserUrl, credentials);
  } catch (error) {
    // Nobody would know of the server any more, so nobody would stop it.
    await postmaster.stop();
    if (isWrongPassword(error)) throw postgresErrors.CREDENTIALS_LOST({ file: credentialsFile, folder: dataFolder }, { cause: error });
    const how = `it was not ready for use: ${error instanceof Error ? error.message : String(error)}`;
    throw postgresErrors.DID_NOT_START({ how, log: logFile, lastLines: await lastLines(logFile, 8) }, { cause: error });
  }
  return { ...postmaster, port, dataFolder, ...urls };
}

/** PostgreSQL's code for it: invalid_password. */
function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '28P01';
}

function urlsFor(port: number, { superuser, owner, api }: Credentials) {
  const url = (role: string, password: string, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    superuserUrl: url('postgres', superuser, 'postgres'),
    ownerUrl: url(ownerRole, owner, databaseName),
    apiUrl: url(apiRole, api, databaseName),
  };
}
