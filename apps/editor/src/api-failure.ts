import { TRPCClientError } from '@trpc/client';
import { messages } from './messages.ts';

/** Why the server did not do what it was asked. */
export interface ApiFailure {
  readonly reason: 'signed-out' | 'conflict' | 'refused' | 'unreachable';
  /** What to tell people. */
  readonly sentence: string;
}

/** Reads an error of a tRPC call. Only one that our server made has a sentence for people; one of the browser or of a proxy has not. */
export function apiFailure(error: unknown): ApiFailure {
  if (!(error instanceof TRPCClientError) || error.data?.appCode === undefined) {
    return { reason: 'unreachable', sentence: messages.unreachable };
  }
  const status = Number(error.data.httpStatus);
  if (status >= 500) return { reason: 'unreachable', sentence: error.message };
  if (status === 401) return { reason: 'signed-out', sentence: error.message };
  return { reason: status === 409 ? 'conflict' : 'refused', sentence: error.message };
}
