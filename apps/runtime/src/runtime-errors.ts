import { defineErrors } from '@callwright/foundation/app-error';

interface ApiAnswer {
  readonly operation: string;
  /** The api's own code of its error, such as `CALLS.SUPERSEDED`. */
  readonly code: string;
}

const refused = ({ operation, code }: ApiAnswer) => `The api refused ${operation} with ${code}.`;

/** The promises that the runtime itself can break. */
export const runtimeErrors = defineErrors('RUNTIME', {
  UNKNOWN_CARRIER: {
    kind: 'not-found',
    retryable: false,
    message: ({ carrier }: { carrier: string }) => `No carrier named "${carrier}" is built in.`,
    userMessage: ({ carrier }: { carrier: string }) =>
      `No carrier named "${carrier}" is built in. Check the address after /media: it names the carrier first.`,
  },
  NOT_A_SOCKET: {
    kind: 'invalid',
    retryable: false,
    message: ({ carrier }: { carrier: string }) => `A plain request came to /media/${carrier}, where only WebSockets are taken.`,
    userMessage: ({ carrier }: { carrier: string }) => `Calls come to /media/${carrier} by a WebSocket. Open one there.`,
  },
  API_UNAVAILABLE: {
    kind: 'unavailable',
    retryable: true,
    message: ({ operation, reason }: { operation: string; reason: string }) =>
      `The api did not answer ${operation}: ${reason} Look whether it runs, and at INTERNAL_URL.`,
  },
  API_FOUND_NOTHING: { kind: 'not-found', retryable: false, message: refused },
  API_DENIED: { kind: 'denied', retryable: false, message: refused },
  API_CONFLICT: { kind: 'conflict', retryable: false, message: refused },
  API_BROKEN: {
    kind: 'defect',
    retryable: false,
    message: ({ operation, reason }: { operation: string; reason: string }) =>
      `Runtime and api do not agree about ${operation}: ${reason} Run the same version of both.`,
  },
  FULL: {
    kind: 'unavailable',
    retryable: true,
    message: ({ capacity }: { capacity: number }) => `This runtime holds ${capacity} calls already. Start another, or raise CALL_CAPACITY.`,
    userMessage: () => 'All lines are busy. Please try again in a moment.',
  },
  DRAINING: {
    kind: 'unavailable',
    retryable: true,
    message: (_: Readonly<Record<never, never>>) => 'This runtime is stopping and takes no new calls.',
    userMessage: () => 'The system is being restarted. Please try again in a moment.',
  },
  PART_NOT_READY: {
    kind: 'unavailable',
    retryable: true,
    message: ({ part, waitedMs }: { part: string; waitedMs: number }) =>
      `${part} was not ready within ${waitedMs} ms. See the log for why.`,
    userMessage: () => 'The system is still starting. Please try again in a moment.',
  },
  CALL_MOVED_ON: {
    kind: 'conflict',
    retryable: false,
    message: ({ callId }: { callId: string }) => `Another connection has taken call ${callId} over.`,
  },
  FLOW_NOT_RUNNABLE: {
    kind: 'defect',
    retryable: false,
    message: ({ flowId, versionHash, problem }: { flowId: string; versionHash: string; problem: string }) =>
      `Version ${versionHash} of flow ${flowId} was published and cannot be run here: ${problem} Run the same version of api and runtime.`,
  },
  PLUGIN_NOT_IN_VERSION: {
    kind: 'defect',
    retryable: false,
    message: ({ plugin }: { plugin: string }) =>
      `The version of the flow names no bundle of the plugin "${plugin}". Publish the flow again.`,
  },
  TRACE_BACKLOG: {
    kind: 'unavailable',
    retryable: false,
    message: ({ entries }: { entries: number }) => `${entries} entries of the trace wait for the api, which is as many as are kept.`,
  },
  TRACE_GIVEN_UP: {
    kind: 'unavailable',
    retryable: false,
    message: ({ entries }: { entries: number }) => `The last ${entries} entries of the trace could not be stored in time.`,
  },
});
