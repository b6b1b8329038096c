import { createHash } from 'node:crypto';
import type { PublishedPlugin } from '@callwright/plugin-sandbox';

/** A plugin in plain JavaScript with the one action `act`, which is a function without arguments. */
export function testPlugin(id: string, act: string): PublishedPlugin {
  const code = `globalThis.__plugin = { run: async () => ({ type: 'returned', output: await (${act})() }) };`;
  const nothing = { type: 'object', properties: {}, additionalProperties: false } as const;
  return {
    code,
    manifest: {
      id,
      version: '1.0.0',
      sdkVersion: '1.0.0',
      name: id,
      capabilities: {},
      actions: {
        act: { title: 'Act', description: '', input: nothing, output: nothing, idempotent: true, timeoutMs: 1_500, uses: [], outcomes: {} },
      },
      integrity: `sha256-${createHash('sha256').update(code).digest('base64')}`,
    },
  };
}
