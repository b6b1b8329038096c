import type { Edge, Shape } from './graph.ts';

/** Sets of small numbers, one for each node and crossing, side by side. */
export interface BitRows {
  readonly width: number;
  readonly bits: Uint32Array;
}

/** What is certain on every way to a node: all that each way to it has gathered. `gathers` says what an edge adds. */
export function passOn(graph: Shape, atStart: readonly number[], count: number, gathers: (edge: Edge) => readonly number[]): BitRows {
  const width = Math.max(1, Math.ceil(count / 32));
  // Before a way is found, everything is certain: nobody has come there without it.
  const bits = new Uint32Array(graph.size * width).fill(0xffff_ffff);
  const rows = { width, bits };
  if (graph.start < 0) return rows;
  const gained = new Uint32Array(width);
  bits.fill(0, graph.start * width, (graph.start + 1) * width);
  for (const bit of atStart) setBit(bits, graph.start * width, bit);
  const isSeen = new Uint8Array(graph.size);
  const isQueued = new Uint8Array(graph.size);
  const queue = [graph.start];
  isSeen[graph.start] = 1;
  const reach = (from: number, to: number) => {
    const isLess = meet(rows, gained, from, to);
    if ((!isLess && isSeen[to] === 1) || isQueued[to] === 1) return;
    isSeen[to] = 1;
    isQueued[to] = 1;
    queue.push(to);
  };
  for (let next = 0; next < queue.length; next += 1) {
    const from = queue[next] ?? 0;
    isQueued[from] = 0;
    for (const edge of graph.out[from] ?? none) {
      const gains = gathers(edge);
      for (const bit of gains) setBit(gained, 0, bit);
      reach(from, edge.to);
      if (gains.length > 0) gained.fill(0);
    }
    for (const crossing of graph.leaves[from] ?? nowhere) reach(from, graph.crossings[crossing]);
  }
  return rows;
}

const none: readonly Edge[] = [];
const nowhere: Shape['leaves'][number] = [];

export function hasBit({ width, bits }: BitRows, row: number, bit: number): boolean {
  return ((bits[row * width + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
}

function setBit(bits: Uint32Array, offset: number, bit: number): void {
  const at = offset + (bit >>> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (bit & 31));
}

/** Whether less is certain at a node than before, now that one can come there from another and gain something on the way. */
function meet({ width, bits }: BitRows, gained: Uint32Array, from: number, to: number): boolean {
  let isLess = false;
  for (let word = 0; word < width; word += 1) {
    const before = bits[to * width + word] ?? 0;
    const after = (before & ((bits[from * width + word] ?? 0) | (gained[word] ?? 0))) >>> 0;
    if (after === before) continue;
    bits[to * width + word] = after;
    isLess = true;
  }
  return isLess;
}
