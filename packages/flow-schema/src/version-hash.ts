import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { Flow } from './flow.ts';

/** The name of a version: made from what the flow means. Moving a node over the canvas does not change it. */
export function versionHash(flow: Flow): string {
  const { layout: _layout, ...meaning } = flow;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(meaning))));
}
