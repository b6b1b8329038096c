// The thirteen calls of WASI that flite makes, over files in memory: no disk, no clock and no environment reach the guest.
// https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md

import { createMemoryFile, type MemoryFile } from './memory-file.ts';

export interface WasiRun {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** What the program wrote, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Runs a WASI command to its end, in an instance of its own: nothing of one run is seen by the next. */
export function runWasi(module: WebAssembly.Module, args: readonly string[]): WasiRun {
  const files = new Map<string, MemoryFile>();
  const [stdout, stderr] = [createMemoryFile(), createMemoryFile()];
  const open = new Map<number, MemoryFile>([
    [1, stdout],
    [2, stderr],
  ]);
  const instance: WebAssembly.Instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: createSystem({ args, files, open, memory: () => memoryOf(instance) }),
  });
  return {
    exitCode: runToExit(instance),
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    files: new Map([...files].map(([name, file]) => [name, file.bytes()])),
  };
}

const errno = { success: 0, badFile: 8, invalid: 28, noEntry: 44 } as const;
const rootFolder = 3;
const fileTypes = { characterDevice: 2, folder: 3, file: 4 } as const;
const createFlag = 1;
const truncateFlag = 8;
const allRights = 0xffff_ffff_ffff_ffffn;

interface Guest {
  readonly args: readonly string[];
  readonly files: Map<string, MemoryFile>;
  readonly open: Map<number, MemoryFile>;
  readonly memory: () => ArrayBuffer;
}

function createSystem({ args, files, open, memory }: Guest): WebAssembly.ModuleImports {
  const view = () => new DataView(memory());
  const setU32 = (at: number, value: number) => view().setUint32(at, value, true);
  const encodedArgs = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  let nextDescriptor = rootFolder + 1;

  return {
    args_sizes_get: (countAt: number, sizeAt: number) => {
      setU32(countAt, encodedArgs.length);
      setU32(
        sizeAt,
        encodedArgs.reduce((sum, arg) => sum + arg.length, 0),
      );
      return errno.success;
    },
    args_get: (pointersAt: number, bytesAt: number) => {
      let at = bytesAt;
      for (const [index, arg] of encodedArgs.entries()) {
        setU32(pointersAt + 4 * index, at);
        new Uint8Array(memory()).set(arg, at);
        at += arg.length;
      }
      return errno.success;
    },
    clock_time_get: (_clock: number, _precision: bigint, timeAt: number) => {
      view().setBigUint64(timeAt, 0n, true);
      return errno.success;
    },
    fd_prestat_get: (descriptor: number, resultAt: number) => {
      if (descriptor !== rootFolder) return errno.badFile;
      setU32(resultAt, 0);
      setU32(resultAt + 4, 1);
      return errno.success;
    },
    fd_prestat_dir_name: (_descriptor: number, nameAt: number) => {
      view().setUint8(nameAt, '/'.charCodeAt(0));
      return errno.success;
    },
    fd_fdstat_get: (descriptor: number, resultAt: number) => {
      const type = fileTypeOf(descriptor, open);
      if (type === undefined) return errno.badFile;
      view().setUint8(resultAt, type);
      view().setUint16(resultAt + 2, 0, true);
      view().setBigUint64(resultAt + 8, allRights, true);
      view().setBigUint64(resultAt + 16, allRights, true);
      return errno.success;
    },
    fd_fdstat_set_flags: () => errno.success,
    path_open: (
      _folder: number,
      _lookup: number,
      nameAt: number,
      nameLength: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _status: number,
      descriptorAt: number,
    ) => {
      const name = new TextDecoder().decode(new Uint8Array(memory(), nameAt, nameLength));
      const present = (flags & truncateFlag) === 0 ? files.get(name) : undefined;
      if (present === undefined && (flags & (createFlag | truncateFlag)) === 0) return errno.noEntry;
      const file = present ?? createMemoryFile();
      file.seek(0, 'start');
      files.set(name, file);
      open.set(nextDescriptor, file);
      setU32(descriptorAt, nextDescriptor);
      nextDescriptor += 1;
      return errno.success;
    },
    fd_close: (descriptor: number) => (open.delete(descriptor) ? errno.success : errno.badFile),
    fd_seek: (descriptor: number, offset: bigint, whence: number, positionAt: number) => {
      const file = open.get(descriptor);
      const origin = (['start', 'current', 'end'] as const)[whence];
      if (file === undefined || descriptor < rootFolder) return errno.badFile;
      if (origin === undefined) return errno.invalid;
      view().setBigUint64(positionAt, BigInt(file.seek(Number(offset), origin)), true);
      return errno.success;
    },
    fd_read: (descriptor: number, vectorsAt: number, count: number, readAt: number) => {
      const file = open.get(descriptor);
      const read = buffersAt(memory(), vectorsAt, count).reduce((sum, buffer) => sum + (file?.read(buffer) ?? 0), 0);
      setU32(readAt, read);
      return errno.success;
    },
    fd_write: (descriptor: number, vectorsAt: number, count: number, writtenAt: number) => {
      const file = open.get(descriptor);
      if (file === undefined) return errno.badFile;
      let written = 0;
      for (const buffer of buffersAt(memory(), vectorsAt, count)) {
        file.write(buffer);
        written += buffer.length;
      }
      setU32(writtenAt, written);
      return errno.success;
    },
    proc_exit: (code: number) => {
      throw new GuestExit(code);
    },
  };
}

function fileTypeOf(descriptor: number, open: ReadonlyMap<number, MemoryFile>): number | undefined {
  if (descriptor === rootFolder) return fileTypes.folder;
  if (descriptor < rootFolder) return fileTypes.characterDevice;
  return open.has(descriptor) ? fileTypes.file : undefined;
}

function buffersAt(memory: ArrayBuffer, vectorsAt: number, count: number): readonly Uint8Array[] {
  const view = new DataView(memory);
  return Array.from({ length: count }, (_, index) => {
    const at = vectorsAt + 8 * index;
    return new Uint8Array(memory, view.getUint32(at, true), view.getUint32(at + 4, true));
  });
}

function memoryOf({ exports }: WebAssembly.Instance): ArrayBuffer {
  if (!(exports.memory instanceof WebAssembly.Memory)) throw new TypeError('The WASI module exports no memory.');
  return exports.memory.buffer;
}

/** How a command ends from deep within itself: an exception is the only way out of WebAssembly. */
class GuestExit extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`The WASI command exited with ${code}.`);
    this.code = code;
  }
}

function runToExit({ exports }: WebAssembly.Instance): number {
  if (typeof exports._start !== 'function') throw new TypeError('The WASI module exports no _start.');
  try {
    exports._start();
    return 0;
  } catch (error) {
    if (error instanceof GuestExit) return error.code;
    throw error;
  }
}
