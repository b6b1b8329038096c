import { testServerBasics } from '@callwright/http-server/testing/test-server-basics';
import { operations } from '@callwright/internal-protocol/operations';
import { describe, expect, it } from 'vitest';
import { buildInternalServer } from '../build-internal-server.ts';
import { createPlugins } from '../plugins/create-plugins.ts';
import { testServices } from '../testing/test-services.ts';

const internalToken = 'the-token-that-api-and-runtime-share';
const integrity = `sha256-${'A'.repeat(43)}=`;
const bundle = {
  manifest: { id: 'echo', version: '1.0.0', sdkVersion: '1.0.0', name: 'Echo', capabilities: {}, actions: {}, integrity },
  code: 'code',
};

const server = buildInternalServer({ ...testServerBasics(), services: testServices({ plugins: createPlugins([bundle]) }), internalToken });
const post = (url: string, payload: object, authorization = `Bearer ${internalToken}`) =>
  server.inject({ method: 'POST', url, payload, headers: { authorization } });

describe('what a runtime may ask', () => {
  it.each(Object.values(operations).map(({ path }) => path))(
    '%s is refused without the token, and told what is wrong with the question',
    async (path) => {
      const [stranger, runtime] = [await post(path, {}, 'Bearer guess'), await post(path, { isAdmin: true })];
      expect([stranger.statusCode, runtime.statusCode, runtime.json().error.code]).toEqual([401, 400, 'INTERNAL.ASK_WRONG']);
      expect(runtime.json().error.message).toContain('isAdmin');
    },
  );

  it('the bundle of exactly the plugin that a version names', async () => {
    const { path } = operations['plugins.read'];
    expect((await post(path, { integrity })).json()).toEqual(bundle);
    const unknown = await post(path, { integrity: 'sha256-other' });
    expect([unknown.statusCode, unknown.json().error.code]).toEqual([404, 'INTERNAL.PLUGIN_UNKNOWN']);
  });
});
