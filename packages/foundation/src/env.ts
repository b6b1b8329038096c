import { z } from 'zod';
import { defineErrors } from './app-error.ts';

const errors = defineErrors('ENV', {
  INVALID: {
    kind: 'invalid',
    retryable: false,
    message: ({ program, problems }: { program: string; problems: readonly string[] }) =>
      `${program} cannot start: ${problems.length === 1 ? 'a setting is' : 'settings are'} missing or wrong.\n` +
      `${problems.map((problem) => `  ${problem}\n`).join('')}Set them in the environment or in the file .env; .env.example explains each.`,
  },
});

export type EnvSource = Readonly<Record<string, string | undefined>>;

/**
 * Reads a program's settings, and names every missing or wrong one at once when there are any.
 * An empty value counts as absent: `NAME=` in a file means that nobody has filled it in.
 */
export function parseEnv<Shape extends z.ZodRawShape>(program: string, schema: z.ZodObject<Shape>, source: EnvSource) {
  const given = Object.entries(source).filter(([name, value]) => name in schema.shape && value !== undefined && value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    // The value itself stays out: it may be a secret.
    return source[name] === undefined || source[name] === '' ? `${name} is missing.` : `${name} is wrong: ${issue.message}`;
  });
  throw errors.INVALID({ program, problems });
}

/** A TCP port in an environment variable. */
export const portSchema = z.coerce.number('expected a port number').int().min(1).max(65_535);
