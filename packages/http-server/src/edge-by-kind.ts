import type { ErrorKind } from '@callwright/foundation/app-error';

interface Edge {
  readonly status: number;
  /** How loud the log is: a defect needs somebody, what is away we cope with, the rest is the asker's. */
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** For people, when the error brings no sentence of its own for them. */
  readonly sentence: string;
}

/** How each kind of error leaves the house. */
export const edgeByKind = {
  invalid: { status: 400, level: 'debug', sentence: 'Something in the request is not right. Check what you entered.' },
  'not-found': { status: 404, level: 'debug', sentence: 'This does not exist, or not any more.' },
  denied: { status: 403, level: 'info', sentence: 'You may not do this. Ask somebody who administers the workspace.' },
  conflict: { status: 409, level: 'debug', sentence: 'Somebody or something else changed this in the meantime. Load it again.' },
  unavailable: { status: 503, level: 'warn', sentence: 'A part that is needed for this does not answer. Try again in a moment.' },
  defect: { status: 500, level: 'error', sentence: 'Something is broken on our side.' },
} as const satisfies Record<ErrorKind, Edge>;
