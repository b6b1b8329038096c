import { defineConfig } from 'vitest/config';

/** Tests import workspace packages from their sources, so that a stale `dist` can never make one pass. */
const conditions = ['@callwright/source'];

const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ['**/node_modules/**', '**/dist/**', ...exclude] },
});

const everywhere = ['apps/*/src', 'packages/*/src', 'plugins/*/src', 'scripts'];
const named = (pattern: string) => everywhere.map((folder) => `${folder}/**/${pattern}`);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      project('unit', named('*.test.{ts,tsx}'), ['**/*.integration.test.ts']),
      project('integration', named('*.integration.test.ts')),
      project('e2e', ['e2e/**/*.test.ts']),
    ],
  },
});
