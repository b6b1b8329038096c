// A buffer of its own costs V8 more than a microsecond, ten times what it takes to fill a frame. So frames are cut from slabs.
//
// The price: a frame keeps its slab alive, and to post one to a worker clones (or takes away) the whole slab. `slice()` it first.

const slabBytes = 8_192;
const largestFromSlab = 1_024;

let slab = new ArrayBuffer(slabBytes);
let used = 0;

/** Zeros, as from `new Uint8Array(length)`. */
export function allocateBytes(length: number): Uint8Array<ArrayBuffer> {
  if (length > largestFromSlab) return new Uint8Array(length);
  const at = reserve(length);
  return new Uint8Array(slab, at, length);
}

/** Zeros, as from `new Int16Array(length)`. */
export function allocateSamples(length: number): Int16Array<ArrayBuffer> {
  if (length * 2 > largestFromSlab) return new Int16Array(length);
  const at = reserve(length * 2);
  return new Int16Array(slab, at, length);
}

/** No part is given out twice, so that it is still zero. */
function reserve(bytes: number): number {
  if (used + bytes > slabBytes) {
    slab = new ArrayBuffer(slabBytes);
    used = 0;
  }
  const at = used;
  // The next one begins where samples may begin.
  used += bytes + (bytes & 1);
  return at;
}
