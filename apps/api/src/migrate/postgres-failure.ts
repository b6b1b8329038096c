/** What an error of `pg` says, whether it came from the server, from the network or from `pg` itself. */
export interface PostgresFailure {
  /** An SQLSTATE (`28P01`), a network code (`ECONNREFUSED`), or one of our words for what has no code. */
  readonly code: string | undefined;
  readonly reason: string;
  /** The function of PostgreSQL that raised it: unlike the message it is the same in every language. */
  readonly routine: string | undefined;
  /** Where in the SQL, counted in characters from 1. */
  readonly position: number | undefined;
}

export function readPostgresFailure(error: unknown): PostgresFailure {
  if (!(error instanceof Error)) return { code: undefined, reason: String(error), routine: undefined, position: undefined };
  const position = textField(error, 'position');
  return {
    code: textField(error, 'code') ?? wordFor(error.message),
    reason: error.message || (textField(error, 'code') ?? error.name),
    routine: textField(error, 'routine'),
    position: position === undefined ? undefined : Number(position),
  };
}

// These come from `pg` itself, without a code.
function wordFor(message: string): string | undefined {
  if (message.includes('password must be')) return 'no-password';
  if (message.includes('timeout')) return 'timeout';
  if (message.startsWith('Connection terminated') || message.includes('not queryable')) return 'connection-lost';
  return undefined;
}

function textField(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}
