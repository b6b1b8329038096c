import type { AppError } from '@callwright/foundation/app-error';
import { type Operation, type OperationAnswer, operations } from '@callwright/internal-protocol/operations';
import { z } from 'zod';
import { runtimeErrors } from '../runtime-errors.ts';
import type { HttpAnswer } from './create-api-client.ts';

/** What the api has answered, held against what was agreed; throws what it refused. */
export function readAnswer<Name extends Operation>(name: Name, { status, text }: HttpAnswer): OperationAnswer<Name> {
  const json = parseJson(text);
  if (status < 200 || status > 299) throw refusalOf(name, status, json);
  const parsed = operations[name].answer.safeParse(json);
  // The table ties an operation to its answer; looking one up by name loses that, and the schema has just made sure of it.
  if (parsed.success) return parsed.data as OperationAnswer<Name>;
  throw runtimeErrors.API_BROKEN({ operation: name, reason: `the answer is not what was agreed (${z.prettifyError(parsed.error)}).` });
}

const bodySchema = z.object({ error: z.object({ code: z.string() }) });

function refusalOf(operation: string, status: number, json: unknown): AppError {
  const body = bodySchema.safeParse(json);
  const code = body.success ? body.data.error.code : `status ${status}`;
  if (status >= 500 || status === 429) return runtimeErrors.API_UNAVAILABLE({ operation, reason: `it answered with ${code}.` });
  if (status === 401 || status === 403) return runtimeErrors.API_DENIED({ operation, code });
  if (status === 404) return runtimeErrors.API_FOUND_NOTHING({ operation, code });
  if (status === 409) return runtimeErrors.API_CONFLICT({ operation, code });
  return runtimeErrors.API_BROKEN({ operation, reason: `it answered with ${code}.` });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not swallowed: undefined is no answer that any schema takes, and no error with a code either.
    return undefined;
  }
}
