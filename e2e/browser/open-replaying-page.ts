import { join } from 'node:path';
import { openBrowser } from '@callwright/emulators/chromium';
import type { GeneratedCalls } from '@callwright/flow-nodes/testing/generated-calls';
import { build } from 'esbuild';
import type { ReplayedCalls, replayCalls } from './replay-calls.ts';

/** A page that holds engine and catalogue, and nothing else: no server, no network. */
export interface ReplayingPage extends AsyncDisposable {
  replayCalls(calls: GeneratedCalls): Promise<ReplayedCalls>;
  /** How the page calls the machine it runs on. */
  readonly userAgent: string;
}

export async function openReplayingPage(executable: string): Promise<ReplayingPage> {
  const [browser, script] = await Promise.all([openBrowser(executable), bundle()]);
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  return {
    replayCalls: async (calls) => {
      // As text: values go through the browser's protocol one by one.
      const text = await page.evaluate(
        (given) => JSON.stringify((globalThis as unknown as Bundled).bundled.replayCalls(JSON.parse(given))),
        JSON.stringify(calls),
      );
      return JSON.parse(text);
    },
    userAgent: await page.evaluate('navigator.userAgent'),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** What the bundle leaves in the page, by its name. */
interface Bundled {
  readonly bundled: { readonly replayCalls: typeof replayCalls };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'replay-calls.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    conditions: ['@callwright/source'],
    target: 'es2023',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
