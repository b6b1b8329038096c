import type { FastifyInstance } from 'fastify';
import { runtimeErrors } from '../runtime-errors.ts';

export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/** Opens the server's port, and says in one sentence what to do when that fails. */
export async function listen(server: FastifyInstance, { host, port }: ListenAddress): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'EADDRINUSE') throw runtimeErrors.PORT_TAKEN({ host, port }, { cause: error });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw runtimeErrors.CANNOT_LISTEN({ host, port, code }, { cause: error });
    }
    throw error;
  }
}
