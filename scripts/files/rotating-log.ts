import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

/** A log that keeps at most two files of this size: the current one and the one before it. */
export interface RotatingLog {
  readonly file: string;
  write(text: string): void;
  close(): void;
}

const defaultMaxBytes = 10 * 1024 * 1024;

export function openRotatingLog(file: string, maxBytes = defaultMaxBytes): RotatingLog {
  let descriptor = open(file);
  let size = fstatSync(descriptor).size;

  const rotate = () => {
    closeSync(descriptor);
    renameSync(file, `${file}.1`);
    descriptor = open(file);
    size = 0;
  };
  return {
    file,
    write: (text) => {
      // A log that cannot be written (a full disk) must not end what it tells about.
      try {
        if (size >= maxBytes) rotate();
        size += writeSync(descriptor, text);
      } catch {
        return;
      }
    },
    close: () => closeSync(descriptor),
  };
}

function open(file: string): number {
  return openSync(file, 'a', 0o600);
}
