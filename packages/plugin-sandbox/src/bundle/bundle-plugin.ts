import { resolve } from 'node:path';
import { type Manifest, type ManifestDraft, manifestDraftSchema, manifestSchema } from '@callwright/plugin-sdk/manifest';
import { z } from 'zod';
import { integrityOf } from '../integrity.ts';
import type { PublishedPlugin, Sandbox } from '../sandbox.ts';
import { sandboxErrors } from '../sandbox-errors.ts';
import { bundleCode } from './bundle-code.ts';
import { inertZod } from './inert-zod.ts';

export interface BundleOrder {
  /** The author's module: it exports the plugin. */
  readonly entry: string;
  readonly sandbox: Sandbox;
  /** Whose plugin it is: it describes itself in an isolate of theirs. */
  readonly tenantId: string;
}

/**
 * From an author's module to what is published: one file of code, and its manifest. The module is never run here: what it says of itself is
 * asked of it inside the sandbox, like everything else that a stranger's code says.
 */
export async function bundlePlugin({ entry, sandbox, tenantId }: BundleOrder): Promise<PublishedPlugin> {
  const file = resolve(entry);
  const describing = await bundleCode(file, describingEntry(file), []);
  const draft = await describe(file, describing.code, sandbox, tenantId);
  const parsesItself = describing.sources.some((source) => parsing.test(source.replace(otherParsing, '')));
  const { code } = await bundleCode(file, runningEntry(file), parsesItself ? [] : [inertZod]);
  const manifest: Manifest = { ...draft, integrity: integrityOf(code) };
  return { manifest: manifestSchema.parse(manifest), code };
}

const describingEntry = (file: string) => `
  import * as author from ${JSON.stringify(file)};
  import { describePlugin } from '@callwright/plugin-sdk/describe-plugin';
  globalThis.__plugin = { run: async () => ({ type: 'returned', output: describePlugin(author) }) };`;

const runningEntry = (file: string) => `
  import * as author from ${JSON.stringify(file)};
  import { installPlugin } from '@callwright/plugin-sdk/guest';
  globalThis.__plugin = installPlugin(author);`;

// The host checks inputs and outputs, so a bundle needs no zod: it would be most of its size. Only an author who parses something else in `run`
// gets to keep it. Mistaken this way it is larger than it must be; mistaken the other way, an error says so.
const parsing = /\.(?:safeP|p)arse(?:Async)?\b/;
const otherParsing = /\b(?:JSON|Date|URL)\.parse\b/g;

async function describe(file: string, code: string, sandbox: Sandbox, tenantId: string): Promise<ManifestDraft> {
  const plugin = { manifest: { ...describer, integrity: integrityOf(code) }, code };
  const result = await sandbox.run({ plugin, tenantId, action: 'describe', input: {}, key: 'describe' }, new AbortController().signal);
  if (result.type === 'failed') throw sandboxErrors.NO_MANIFEST({ entry: file, problem: result.message });
  if (result.type !== 'succeeded')
    throw sandboxErrors.NO_MANIFEST({ entry: file, problem: `it was ${result.type} while it described itself.` });
  const draft = manifestDraftSchema.safeParse(result.output);
  if (!draft.success) throw sandboxErrors.NO_MANIFEST({ entry: file, problem: z.prettifyError(draft.error) });
  return draft.data;
}

/** To the sandbox, describing itself is an action like any other: without capabilities, and with an answer that is looked at later. */
const describer: ManifestDraft = {
  id: 'describe',
  version: '1.0.0',
  sdkVersion: '1.0.0',
  name: 'Describe',
  capabilities: {},
  actions: {
    describe: {
      title: 'Describe',
      description: 'Gives the manifest.',
      input: { type: 'object', properties: {}, additionalProperties: false },
      output: {},
      idempotent: true,
      timeoutMs: 5000,
      uses: [],
      outcomes: {},
    },
  },
};
