import { defineErrors } from '@callwright/foundation/app-error';

interface Unopened {
  readonly program: string;
  readonly host: string;
  readonly port: number;
  readonly portVariable: string;
  readonly hostVariable: string | undefined;
  readonly code: string;
}

/** The promises that a server can break, whichever program it serves. */
export const httpErrors = defineErrors('HTTP', {
  PORT_TAKEN: {
    kind: 'conflict',
    retryable: true,
    message: ({ host, port, portVariable }: Pick<Unopened, 'host' | 'port' | 'portVariable'>) =>
      `Port ${port} on ${host} is taken by another program. Stop that program, or set ${portVariable} to a free port.`,
  },
  CANNOT_LISTEN: {
    kind: 'unavailable',
    retryable: false,
    message: ({ program, host, port, portVariable, hostVariable, code }: Unopened) =>
      `${program} cannot listen on ${host}, port ${port} (${code}). Set ${portVariable} to a port that this user may open` +
      `${hostVariable === undefined ? '' : `, and ${hostVariable} to an address of this machine`}.`,
  },
  NOT_FOUND: {
    kind: 'not-found',
    retryable: false,
    message: ({ method }: { method: string }) => `Nothing answers ${method} at this address.`,
    userMessage: ({ method }: { method: string }) => `Nothing answers ${method} at this address.`,
  },
});
