import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type BuildFailure, build, type Plugin } from 'esbuild';
import { sandboxErrors } from '../sandbox-errors.ts';
import { isOfPlatform, platformModules } from './platform-modules.ts';
import { authorFolder, stayInside } from './stay-inside.ts';

export interface BundledCode {
  readonly code: string;
  /** What the author wrote or installed, file by file; not what the platform brings along. */
  readonly sources: readonly string[];
}

/** One file that runs in an isolate, where nothing is but the language itself: a Node built-in is an error, which says so. */
export async function bundleCode(file: string, entry: string, plugins: readonly Plugin[]): Promise<BundledCode> {
  try {
    const { outputFiles, metafile } = await build({
      stdin: { contents: entry, resolveDir: import.meta.dirname, sourcefile: 'callwright-entry.js' },
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: 'iife',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: isFromSource ? ['@callwright/source'] : [],
      target: 'es2023',
      logLevel: 'silent',
      absWorkingDir: import.meta.dirname,
      // An author's tsconfig.json may say much; nothing in it is for us.
      tsconfigRaw: {},
      plugins: [stayInside(authorFolder(file)), ...plugins, platformModules],
    });
    const written = Object.keys(metafile.inputs)
      .filter((input) => !input.includes(':') && input !== 'callwright-entry.js')
      .map((input) => resolve(import.meta.dirname, input));
    const sources = await Promise.all(written.filter((path) => !isOfPlatform(path)).map((path) => readFile(path, 'utf8')));
    return { code: outputFiles[0]?.text ?? '', sources };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const problems = error.errors.map(({ text, location }) => (location === null ? text : `${location.file}:${location.line}: ${text}`));
    throw sandboxErrors.BUNDLE_FAILED({ entry: file, problems }, { cause: error });
  }
}

const isFromSource = extname(import.meta.filename) === '.ts';

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}
