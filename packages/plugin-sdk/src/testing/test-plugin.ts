import { z } from 'zod';
import { compileJsonSchema } from '../compile-json-schema.ts';
import type { Plugin } from '../define-plugin.ts';
import { describePlugin } from '../describe-plugin.ts';
import { installPlugin } from '../guest/install-plugin.ts';
import type { FetchAnswer, FetchRequest } from '../host-api.ts';
import { type ManifestDraft, manifestDraftSchema } from '../manifest.ts';
import type { MemoryCalendar } from './memory-calendar.ts';
import { createTestServices } from './test-services.ts';

/** What a plugin's test decides about its host; everything has a quiet default. */
export interface TestHost {
  readonly startedAt?: string;
  readonly key?: string;
  readonly calendar?: MemoryCalendar;
  readonly fetch?: (request: FetchRequest) => Promise<FetchAnswer>;
}

export type TestResult =
  | { readonly type: 'succeeded'; readonly output: unknown }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

export interface TestedPlugin {
  readonly manifest: ManifestDraft;
  /** Every line that the plugin wrote, in order. */
  readonly logged: readonly string[];
  /** How long it asked to wait, all in all. Nobody really waits in a test. */
  sleptMs(): number;
  run(action: string, input: unknown): Promise<TestResult>;
}

/**
 * The same host as a plugin has in a call, in memory: the same checks, and no server.
 *
 *     const tested = testPlugin(plugin, { startedAt: '2026-03-02T08:00:00Z' });
 *     expect(await tested.run('book', { ... })).toEqual({ type: 'succeeded', output: { ... } });
 */
export function testPlugin(plugin: Plugin, host: TestHost = {}): TestedPlugin {
  const manifest = manifestDraftSchema.parse(describePlugin({ plugin }));
  const installed = installPlugin({ plugin });
  const facts = { key: host.key ?? 'ca_test/fx_test', startedAt: host.startedAt ?? '2026-01-05T09:00:00Z' };
  const { logged, sleptMs, askFor } = createTestServices(host, facts.key);

  const run = async (name: string, input: unknown): Promise<TestResult> => {
    const action = manifest.actions[name];
    if (action === undefined) return failed('unknown-action', `There is no action "${name}".`);
    const parsed = compileJsonSchema(action.input).safeParse(asJson(input));
    if (!parsed.success) return failed('invalid-input', z.prettifyError(parsed.error));
    const end = await installed.run(name, parsed.data, askFor(action.uses), facts);
    if (end.type === 'outcome') {
      const isDeclared = Object.hasOwn(action.outcomes, end.code);
      return isDeclared ? failed(end.code, end.message) : failed('undeclared-outcome', `"${name}" declares no outcome "${end.code}".`);
    }
    const output = compileJsonSchema(action.output).safeParse(asJson(end.output));
    return output.success ? { type: 'succeeded', output: output.data } : failed('invalid-output', z.prettifyError(output.error));
  };

  return {
    manifest,
    logged,
    sleptMs,
    run: (name, input) =>
      run(name, input).catch((error: unknown) =>
        failed('threw', error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
      ),
  };
}

function failed(code: string, message: string): TestResult {
  return { type: 'failed', code, message };
}

/** Only JSON crosses the border of the sandbox, so nothing else may cross it in a test. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
