import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { Flow } from './flow.ts';

/** The name of a version: made from what the flow means. Neither where a node stands nor what people note beside it changes it. */
export function versionHash(flow: Flow): string {
  const { layout: _layout, notes: _notes, ...meaning } = flow;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(meaning))));
}
