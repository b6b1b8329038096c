import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests import workspace packages from their sources, so that a stale `dist` can never make one pass. */
const conditions = ['@callwright/source'];

const everywhere = ['apps/*/src', 'packages/*/src', 'plugins/*/src', 'scripts'];
const named = (pattern: string) => everywhere.map((folder) => `${folder}/**/${pattern}`);
const noTests = ['**/node_modules/**', '**/dist/**'];
/** Importing does nothing in this repository, so files may share their imports: a quarter of the time. By default two cores would run one file. */
const pure = { pool: 'threads', isolate: false, maxWorkers: '100%' } as const;
/** Tests that start programs, databases and browsers wait for real things: generous, so that a busy machine fails none. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Property tests go through thousands of cases; the others hold calls in real time, or start whole programs again and again. */
const longest =
  /\.(?:property|thousands)\.test\.ts$|\/(?:(?:resume|start|talk-panel|editor|embedded-postgres|add-a-node|whole-call|main)\.integration\.test)\.ts$/;

/** What takes longest begins first: begun last, it would leave one core with nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ['scripts/test/property-seed.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: named('*.test.{ts,tsx}'),
          exclude: [...noTests, '**/*.thousands.test.ts', '**/*.integration.test.ts'],
          ...pure,
          // Property tests go through many cases: a busy machine is to fail none of them.
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'thousands', include: named('*.thousands.test.ts'), exclude: noTests, ...pure, ...patient } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: named('*.integration.test.ts'),
          exclude: noTests,
          globalSetup: 'scripts/test/postgres-setup.ts',
          // Most of them wait for processes, browsers and databases.
          maxWorkers: '100%',
          // As with unit tests: each file closes what it has opened, and loading everything anew cost a quarter of the time.
          isolate: false,
          ...patient,
        },
      },
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.test.ts'], exclude: noTests, ...patient } },
    ],
  },
});
