import type { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { unreadable } from './find-unreadable.ts';

const mostTold = 20;
const longestPath = 200;

/** What keeps a document from being a flow, where people can find it. */
export function describeIssues({ issues }: z.core.$ZodError): readonly Diagnostic[] {
  return issues.slice(0, mostTold).map(({ path, message }) => {
    const steps = path.map(String);
    const where = steps.length === 0 ? 'The document' : steps.join('.').slice(0, longestPath);
    return unreadable(
      'unreadable',
      `${where} is not as a flow has it: ${message}. Mend the document, or take an earlier version.`,
      placeOf(steps),
    );
  });
}

function placeOf([part, id, ...rest]: readonly string[]): Readonly<Record<string, unknown>> {
  const field = rest[0] === 'config' ? rest[1] : rest[0];
  switch (part) {
    case 'nodes':
      return { node: id, ...(field !== undefined && { field }) };
    case 'edges':
      return { edge: id };
    case 'variables':
      return { variable: id };
    case 'handlers':
      return { handler: id };
    case 'settings':
      return { setting: [id, ...rest].filter((step) => step !== undefined).join('.') };
    default:
      return {};
  }
}
