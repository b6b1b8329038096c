import type { FastifyInstance } from 'fastify';
import { httpErrors } from './http-errors.ts';

export interface ListenAddress {
  /** Who listens, as the sentence begins when it cannot: "The api". */
  readonly program: string;
  readonly host: string;
  readonly port: number;
  /** The environment variables that port and host came from, for the same sentence. A fixed host has none. */
  readonly portVariable: string;
  readonly hostVariable?: string;
}

/** Opens the server's port, and says in one sentence what to do when that fails. */
export async function listen(server: FastifyInstance, address: ListenAddress): Promise<void> {
  const { host, port, hostVariable } = address;
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'EADDRINUSE') throw httpErrors.PORT_TAKEN(address, { cause: error });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw httpErrors.CANNOT_LISTEN({ ...address, hostVariable, code }, { cause: error });
    }
    throw error;
  }
}
