/** A file that lives in memory, with a position, as C's stdio expects one. */
export interface MemoryFile {
  /** Fills as much of `target` as there is, and says how much that was. */
  read(target: Uint8Array): number;
  write(source: Uint8Array): void;
  /** Moves the position, and says where it is now. */
  seek(offset: number, origin: 'start' | 'current' | 'end'): number;
  bytes(): Uint8Array;
}

export function createMemoryFile(): MemoryFile {
  let content = new Uint8Array(64 * 1024);
  let size = 0;
  let position = 0;

  return {
    read: (target) => {
      const part = content.subarray(position, Math.min(size, position + target.length));
      target.set(part);
      position += part.length;
      return part.length;
    },
    write: (source) => {
      const end = position + source.length;
      if (end > content.length) {
        const larger = new Uint8Array(Math.max(end, 2 * content.length));
        larger.set(content);
        content = larger;
      }
      content.set(source, position);
      position = end;
      size = Math.max(size, end);
    },
    seek: (offset, origin) => {
      position = Math.max(0, offset + { start: 0, current: position, end: size }[origin]);
      return position;
    },
    bytes: () => content.slice(0, size),
  };
}
