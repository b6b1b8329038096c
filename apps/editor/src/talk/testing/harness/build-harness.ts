import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const editor = join(import.meta.dirname, '../../../..');
const page = join(import.meta.dirname, 'index.html');

export interface BuiltHarness extends AsyncDisposable {
  readonly folder: string;
  /** The page, from the folder. */
  readonly page: string;
}

/** Builds the page as the editor is built, into a folder of its own; `await using` takes it away again. */
export async function buildHarness(): Promise<BuiltHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-talk-'));
  await build({
    root: editor,
    configFile: join(editor, 'vite.config.ts'),
    logLevel: 'warn',
    // From the sources, so that a stale `dist` can make no test pass.
    resolve: { conditions: ['@callwright/source', 'module', 'browser'] },
    // A page of tests may be one large file.
    build: { chunkSizeWarningLimit: 1_000, outDir: folder, emptyOutDir: true, rolldownOptions: { input: page } },
  });
  return { folder, page: page.slice(editor.length), [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
