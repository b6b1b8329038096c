import { contentHash } from './content-hash.ts';
import type { Flow } from './flow.ts';

/** The name of a version: made from what the flow means. Neither where a node stands nor what people note beside it changes it. */
export function versionHash(flow: Flow): string {
  const { layout: _layout, notes: _notes, ...meaning } = flow;
  return contentHash(meaning);
}
