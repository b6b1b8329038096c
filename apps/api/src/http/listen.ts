import type { FastifyInstance } from 'fastify';
import { apiErrors } from '../api-errors.ts';

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  /** The environment variable that the port came from, for the sentence when it cannot be had. */
  readonly variable: string;
}

/** Opens the server's port, and says in one sentence what to do when that fails. */
export async function listen(server: FastifyInstance, { host, port, variable }: ListenAddress): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'EADDRINUSE') throw apiErrors.PORT_TAKEN({ host, port, variable }, { cause: error });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw apiErrors.CANNOT_LISTEN({ host, port, variable, code }, { cause: error });
    }
    throw error;
  }
}
