import { defineErrors } from '@callwright/foundation/app-error';

/** The promises that the api itself can break. */
export const apiErrors = defineErrors('API', {
  PORT_TAKEN: {
    kind: 'conflict',
    retryable: true,
    message: ({ host, port, variable }: { host: string; port: number; variable: string }) =>
      `Port ${port} on ${host} is taken by another program. Stop that program, or set ${variable} to a free port.`,
  },
  CANNOT_LISTEN: {
    kind: 'unavailable',
    retryable: false,
    message: ({ host, port, variable, code }: { host: string; port: number; variable: string; code: string }) =>
      `The api cannot listen on ${host}, port ${port} (${code}). Set ${variable} to a port that this user may open, and HOST to an address of this machine.`,
  },
  RUNTIME_AWAY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ reason }: { reason: string }) =>
      `The runtime did not answer: ${reason}. Look whether it runs and whether RUNTIME_URL leads to it.`,
    userMessage: () => 'The part of Callwright that holds calls does not answer. Try again in a moment.',
  },
});
