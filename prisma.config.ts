// For Prisma's CLI, which only generates the client: so there is no address of a database here. Migrations are applied by
// apps/api/src/migrate. (`defineConfig` of 'prisma/config' would add nothing but a dependency of the root.)
export default {
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
};
