import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Figure } from '../figure.ts';

/** The core as the editor's own builder makes it for a browser. */
export async function* measureBundle(): AsyncIterable<Figure> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@callwright/source'] },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      rolldownOptions: { input: join(import.meta.dirname, 'browser-core.ts'), preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
  const chunks = outputs.flatMap(({ output }) => output).flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (chunks.length !== 1 || /^import\b/m.test(chunks.join(''))) throw new Error('Something was left out of the bundle.');
  const { length } = gzipSync(chunks.join(''), { level: constants.Z_BEST_COMPRESSION });
  yield { figure: 'browser_bundle_gzip_bytes', value: length, unit: 'bytes', bound: 120_000, better: 'lower' };
}
