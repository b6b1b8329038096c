import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of a PostgreSQL that lives as long as the test run. */
    postgresUrl: string;
  }
}
