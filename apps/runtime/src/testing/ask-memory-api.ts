import { errorBody, toPublicError } from '@callwright/http-server/public-error';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { readAnswer } from '../api-client/read-answer.ts';
import type { MemoryApi } from './memory-api.ts';

/** The client of a memory api without a network between: what it refuses arrives as it would over HTTP. */
export function askMemoryApi(api: MemoryApi): ApiClient {
  return {
    ask: async (name, question, signal) => {
      signal.throwIfAborted();
      const answer = await api.answer(name, question).then(
        (body) => ({ status: 200, text: JSON.stringify(body) }),
        (error: unknown) => {
          const shown = toPublicError(error, 'request');
          return { status: shown.status, text: JSON.stringify(errorBody(shown)) };
        },
      );
      return readAnswer(name, answer);
    },
  };
}
