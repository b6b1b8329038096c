import { TRPCClientError } from '@trpc/client';
import type { Services } from '../../services.ts';
import type { SystemAnswer } from './system-answer.ts';

type StatusServices = { readonly trpc: Pick<Services['trpc'], 'system'>; readonly clock: Services['clock'] };

const timeoutMs = 8_000;

/** Asks the server how the system is. Never fails: that the server is away is an answer too. */
export async function askForStatus({ trpc, clock }: StatusServices, signal: AbortSignal): Promise<SystemAnswer> {
  const answered = new AbortController();
  const tooLate = new AbortController();
  // A rejection says that the answer came in time.
  clock.sleep(timeoutMs, answered.signal).then(
    () => tooLate.abort(),
    () => undefined,
  );
  const startedMs = clock.elapsedMs();
  try {
    const status = await trpc.system.status.query(undefined, { signal: AbortSignal.any([signal, tooLate.signal]) });
    return { type: 'answered', status, roundTripMs: Math.round(clock.elapsedMs() - startedMs) };
  } catch (error) {
    return { type: 'failed', sentence: sentenceOf(error) };
  } finally {
    answered.abort();
  }
}

/** Only an error that our server made has a sentence for people; one of the browser or of a proxy has not. */
function sentenceOf(error: unknown): string | undefined {
  return error instanceof TRPCClientError && error.data?.appCode !== undefined ? error.message : undefined;
}
