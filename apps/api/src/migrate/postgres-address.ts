/** Where a connection string leads and as whom, in the parts that a sentence may name. Only `password` must stay unsaid. */
export interface PostgresAddress {
  /** The role that signs in; empty when the string names none. */
  readonly role: string;
  readonly password: string;
  /** `host:port`, or the folder of the socket. */
  readonly server: string;
  readonly database: string;
}

/** Takes a `postgresql://` URL apart. It must be one: settings are checked before anybody comes here. */
export function readPostgresAddress(url: string): PostgresAddress {
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  const role = decodeURIComponent(username);
  return {
    role,
    password: decodeURIComponent(password),
    server: hostname === '' ? (searchParams.get('host') ?? 'localhost') : `${hostname}:${port || '5432'}`,
    database: decodeURIComponent(pathname.slice(1)) || role,
  };
}
