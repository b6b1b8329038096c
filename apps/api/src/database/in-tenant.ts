import type { Id } from '@callwright/foundation/id';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type TenantTransaction = Prisma.TransactionClient;

/** Runs work in one transaction that sees and writes the rows of one tenant, and nobody else's. */
export type InTenant = <Result>(tenantId: Id<'tn'>, work: (tx: TenantTransaction) => Promise<Result>) => Promise<Result>;

/** The only way to a tenant's tables: without it row-level security shows nothing. */
export function createInTenant(prisma: PrismaClient): InTenant {
  return (tenantId, work) =>
    prisma.$transaction(async (tx) => {
      // Until the end of this transaction, so that a pooled connection carries it nowhere else.
      await tx.$executeRaw`SELECT set_config('callwright.tenant_id', ${tenantId}, true)`;
      return work(tx);
    });
}
