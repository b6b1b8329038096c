/** The environment for Prisma's CLI: with another program in place of the engine that it would fetch, and without its version check. */
export function prismaEnvironment(engine: string): NodeJS.ProcessEnv {
  return { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1' };
}
