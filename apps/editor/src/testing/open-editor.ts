import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintsOf, openBrowser } from '@callwright/emulators/chromium';
import type { Browser, Page } from 'playwright-core';
import { build, defaultClientConditions } from 'vite';
import { calendarActions } from './calendar-actions.ts';
import { createFakeStore, type FakeStore } from './fake-api.ts';
import { startEditor } from './start-editor.ts';

/** A built editor and a browser, for pages that each have an api of their own. */
export interface EditorBench {
  readonly open: (arrange?: (store: FakeStore) => void) => Promise<OpenEditor>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

export interface OpenEditor {
  readonly page: Page;
  readonly store: FakeStore;
  readonly address: string;
  /** Everything the page complained about: warnings of the console, what was thrown, what the security policy forbade. */
  readonly complaints: readonly string[];
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

export async function openBench(executablePath: string): Promise<EditorBench> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-editor-'));
  const [browser] = await Promise.all([openBrowser(executablePath), buildEditor(folder)]);
  return {
    open: (arrange) => openEditor(browser, folder, arrange),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Built from the sources of all packages, so that a stale `dist` can make no test pass. */
async function buildEditor(outDir: string): Promise<void> {
  const conditions = ['@callwright/source', ...defaultClientConditions];
  await build({ root, logLevel: 'error', resolve: { conditions }, build: { outDir, emptyOutDir: true } });
}

async function openEditor(browser: Browser, folder: string, arrange?: (store: FakeStore) => void): Promise<OpenEditor> {
  const store = createFakeStore(calendarActions);
  arrange?.(store);
  const editor = await startEditor(folder, store);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
  const complaints = complaintsOf(page, 'expected');
  await page.goto(editor.address);
  return {
    page,
    store,
    address: editor.address,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await page.close();
      await editor[Symbol.asyncDispose]();
    },
  };
}
