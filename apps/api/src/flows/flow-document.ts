import { catalog } from '@callwright/flow-nodes';
import { type Flow, readFlow, withVersions } from '@callwright/flow-schema';
import type { Prisma } from '../generated/prisma/client.ts';
import { flowErrors } from './flow-errors.ts';

/** How large a flow may be: a hundred times what people draw. */
export const mostFlowBytes = 2_000_000;

/** A flow as the database keeps it, with the version of every node in it; refused when it is too large, or holds what PostgreSQL's JSON cannot. */
export function toStoredFlow(flow: Flow): Prisma.InputJsonObject {
  const text = JSON.stringify(withVersions(flow, catalog));
  const bytes = Buffer.byteLength(text);
  if (bytes > mostFlowBytes) throw flowErrors.TOO_LARGE({ bytes, mostBytes: mostFlowBytes });
  if (unstorable.test(text)) throw flowErrors.NOT_STORABLE({});
  // Prisma's type for JSON, and what has just been written as JSON.
  return JSON.parse(text) as Prisma.InputJsonObject;
}

// JSON writes halves of characters, and the zero character, as escapes; a backslash before them would make them plain text.
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** A flow that the database gave, brought to the versions of today. It was parsed when it was stored; a build that cannot read it must say so. */
export function fromStoredFlow(flowId: string, stored: unknown): Flow {
  const reading = readFlow(stored, catalog);
  if ('diagnostics' in reading) throw flowErrors.UNREADABLE({ flowId, problem: reading.diagnostics[0]?.message ?? 'Nobody knows why.' });
  return reading.flow;
}
