import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that the runtime itself can break. */
export const runtimeErrors = defineErrors('RUNTIME', {
  PORT_TAKEN: {
    kind: 'conflict',
    retryable: true,
    message: ({ host, port }: { host: string; port: number }) =>
      `Port ${port} on ${host} is taken by another program. Stop that program, or set RUNTIME_PORT to a free port.`,
  },
  CANNOT_LISTEN: {
    kind: 'unavailable',
    retryable: false,
    message: ({ host, port, code }: { host: string; port: number; code: string }) =>
      `The runtime cannot listen on ${host}, port ${port} (${code}). Set RUNTIME_PORT to a port that this user may open, and RUNTIME_HOST to an address of this machine.`,
  },
  UNKNOWN_CARRIER: {
    kind: 'not-found',
    retryable: false,
    message: ({ carrier }: { carrier: string }) => `No carrier named "${carrier}" is built in.`,
    userMessage: ({ carrier }: { carrier: string }) =>
      `No carrier named "${carrier}" is built in. Check the address after /media: it names the carrier first.`,
  },
});
